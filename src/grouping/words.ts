/** A word or number of a text. `start`/`end` are UTF-16 offsets, half-open. */
export interface Word {
  readonly start: number;
  readonly end: number;
  /** Lower case, accents and possessive 's taken off, so that "Orlán's" and "Orlan" are one. */
  readonly folded: string;
  readonly capitalised: boolean;
  /** Begins a sentence, a quotation or a line, where a capital says nothing. */
  readonly initial: boolean;
}

/** Letters with inner apostrophes, or digits with inner marks: "O'Brien", "1,275". No match: "'", ",". */
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}[\p{N}.,]*/gu;
const SENTENCE_START = /[.!?:"“”«\n]/u;

/** The words of `text`, in order. Grouping needs no more of a text than this: what was said is in the claims. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const raw = match[0];
    const first = raw.charAt(0);
    words.push({
      start,
      end: start + raw.length,
      folded: fold(raw),
      capitalised: first !== first.toLowerCase(),
      initial: words.length === 0 || SENTENCE_START.test(text.slice(last, start)),
    });
    last = start + raw.length;
  }
  return words;
}

/** Lower case without accents, possessive 's and marks at the end. */
export function fold(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]s$|[.,]+$/u, "");
}

/** A crude English stem, enough to see "destroyed" in "destroy" and "homes" in "home". */
export function stem(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (word.length > 5 && word.endsWith("ing")) return word.slice(0, -3);
  if (word.length > 4 && word.endsWith("ed")) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith("s") && !word.endsWith("ss")) return stemE(word.slice(0, -1));
  return stemE(word);
}

function stemE(word: string): string {
  return word.length > 4 && word.endsWith("e") ? word.slice(0, -1) : word;
}
