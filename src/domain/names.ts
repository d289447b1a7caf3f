/** Words that names carry without telling two of them apart, and titles before a name. */
const SILENT = new Set(
  "the of for and a an s in on at its his her their de la el mr mrs ms dr sir lord lady prof professor".split(
    " ",
  ),
);

/** The words of a name that tell it apart, in lower case, marks and a plural s removed: "the Ministry of Health" -> ministry, health. */
export function nameWords(name: string): ReadonlySet<string> {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    words
      // "Party A" and "Party B" are told apart by the letter, "a party" is not.
      .filter((word, i) => !SILENT.has(word.toLowerCase()) || (i > 0 && /^\p{Lu}$/u.test(word)))
      .map((word) => word.toLowerCase().replace(/(?<=\p{L}{3})s$/u, "")),
  );
}

/** Whether one name's telling words are all in the other: "the Coalition" and "Living Wage Coalition". */
export function mayBeSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const wordsA = nameWords(a);
  const wordsB = nameWords(b);
  if (wordsA.size === 0 || wordsB.size === 0) return false;
  const [few, many] = wordsA.size <= wordsB.size ? [wordsA, wordsB] : [wordsB, wordsA];
  for (const word of few) if (!many.has(word)) return false;
  return true;
}
