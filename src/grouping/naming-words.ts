import { WIDE_PLACES } from "./lexicon/common-names.ts";
import { type Word, wordsOf } from "./words.ts";

/**
 * The words of `text`, of which in a text set in capitals throughout ("REBELS HAVE ATTACKED TARVAN PROVINCE") only those count as
 * capitalised that stand where nothing but a name does: else two such reports would share every word as a name.
 */
export function namingWords(text: string): Word[] {
  const words = wordsOf(text);
  if (!isSetInCapitals(text, words)) return words;
  return words.map((word, at) => ({ ...word, capitalised: isNamed(words, at) }));
}

/** Words from which a text counts as long enough to tell how it is set: a headline may be all names. Judgement. */
const FEW_WORDS = 8;

function isSetInCapitals(text: string, words: readonly Word[]): boolean {
  const letters = words.filter(({ folded }) => /^\p{L}/u.test(folded));
  if (letters.length < FEW_WORDS) return false;
  const upper = letters.filter(({ start, end }) => {
    const raw = text.slice(start, end);
    return raw === raw.toUpperCase();
  });
  return upper.length > letters.length * 0.8;
}

/** A known place, what follows a kind of place ("CITY OF TARVAN"), and what stands before one ("TARVAN PROVINCE"). */
function isNamed(words: readonly Word[], at: number): boolean {
  const folded = words[at]?.folded ?? "";
  if (WIDE_PLACES.has(folded)) return true;
  if (!/^\p{L}/u.test(folded)) return false;
  const [before, last, next] = [words[at - 2]?.folded, words[at - 1]?.folded, words[at + 1]?.folded];
  return (last === "of" && KINDS_OF_PLACE.has(before ?? "")) || NAMED_BEFORE.has(next ?? "");
}

const KINDS_OF_PLACE: ReadonlySet<string> = new Set(
  "city town village hamlet district county province department municipality island".split(" "),
);
/** Not "town" and "city": "A SMALL TOWN", "THE CAPITAL CITY". */
const NAMED_BEFORE: ReadonlySet<string> = new Set("county province department municipality".split(" "));
