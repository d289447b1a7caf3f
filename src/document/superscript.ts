import type { DefaultTreeAdapterTypes } from "parse5";
import { attributeOf, findElement, wordsOf } from "./html-tree.ts";

/** Units of length that a small 2 or 3 makes areas and volumes of. */
const SQUARED = /(?:^|[^\p{L}])(?:m|cm|mm|km|ft|in|yd|mi)$/u;

const REFERENCE_CLASS = /(?:^|[\s_-])(?:reference|footnote|fn|cite|noteref)/iu;

/**
 * What a small raised text adds to the line. References to notes add nothing: joined to a figure they would make another of it
 * ("12" with note 3 is not 123). Powers keep their meaning: km², 10^6. Ordinals are letters of the word: 6th.
 *
 * @param before the text that it stands behind.
 */
export function superscript(raised: DefaultTreeAdapterTypes.Element, before: string): string {
  const words = wordsOf(raised) ?? "";
  if (isReference(raised, words)) return "";
  if (/^\d+$/u.test(words)) {
    if ((words === "2" || words === "3") && SQUARED.test(before)) return words === "2" ? "²" : "³";
    // Of the numbers that the news raise to a power, there is only ten.
    return /(?:^|\D)10$/u.test(before) ? `^${words}` : "";
  }
  return /[\d,.]$/u.test(before) && /^[a-d*†‡§¶]$/u.test(words) ? "" : words;
}

function isReference(raised: DefaultTreeAdapterTypes.Element, words: string): boolean {
  return (
    /^[[(].*[\])]$/u.test(words) ||
    REFERENCE_CLASS.test(attributeOf(raised, "class") ?? "") ||
    attributeOf(findElement(raised, "a"), "href")?.includes("#") === true
  );
}
