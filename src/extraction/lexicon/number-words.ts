import { WordTable } from "../word-table.ts";

/** What a word adds to a number that is being read. */
export interface NumberWord {
  /** unit 0-9, teen 10-19, ten 20-90, hundred, scale (thousand and up), bunch (dozen, score). */
  readonly kind: "unit" | "teen" | "ten" | "hundred" | "scale" | "bunch";
  readonly value: number;
  /** Ends the number and makes it an ordinal ("eighth"). */
  readonly ordinal: boolean;
}

const UNITS = "zero one two three four five six seven eight nine".split(" ");
const TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const UNIT_ORDINALS = "zeroth first second third fourth fifth sixth seventh eighth ninth".split(" ");
const TEEN_ORDINALS =
  "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );

const SCALES: readonly (readonly [string, number])[] = [
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
  ["quadrillion", 1e15],
  ["lakh", 1e5],
  ["crore", 1e7],
];

function entries(): [string, NumberWord][] {
  const list: [string, NumberWord][] = [];
  const add = (word: string, kind: NumberWord["kind"], value: number, ordinal = false) =>
    list.push([word, { kind, value, ordinal }]);
  for (const [i, word] of UNITS.entries()) add(word, "unit", i);
  for (const [i, word] of UNIT_ORDINALS.entries()) add(word, "unit", i, true);
  for (const [i, word] of TEENS.entries()) add(word, "teen", 10 + i);
  for (const [i, word] of TEEN_ORDINALS.entries()) add(word, "teen", 10 + i, true);
  for (const [i, word] of TENS.entries()) {
    add(word, "ten", 20 + 10 * i);
    add(`${word.slice(0, -1)}ieth`, "ten", 20 + 10 * i, true);
  }
  add("nought", "unit", 0);
  add("fourty", "ten", 40); // a misspelling that newspapers print
  add("hundred", "hundred", 100);
  add("hundredth", "hundred", 100, true);
  for (const [word, value] of SCALES) {
    add(word, "scale", value);
    add(`${word}th`, "scale", value, true);
  }
  for (const word of ["lakhs", "lac", "lacs"]) add(word, "scale", 1e5);
  add("crores", "scale", 1e7);
  for (const word of ["dozen", "dozens", "doz", "dozs", "dz", "dzs"]) add(word, "bunch", 12);
  add("score", "bunch", 20);
  return list;
}

/** English number words. Source: own list; lakh and crore after Indian newspapers. */
export const NUMBER_WORDS: WordTable<NumberWord> = new WordTable(entries());

/** The words of `NUMBER_WORDS` that a number may begin with: "hundred" and "million" need one before them. */
export const NUMBER_BEGINNINGS: readonly string[] = entries()
  .filter(([, { kind }]) => kind === "unit" || kind === "teen" || kind === "ten")
  .map(([word]) => word);

/** Scales as they are cut short after digits: "$1.5bn", "10 mln dlrs", "25k". `spaced` ones may stand apart from the digits. */
export const SCALE_SUFFIXES: WordTable<{ readonly value: number; readonly spaced: boolean }> = new WordTable([
  ["k", { value: 1e3, spaced: false }],
  ["m", { value: 1e6, spaced: false }],
  ["mn", { value: 1e6, spaced: true }],
  ["mln", { value: 1e6, spaced: true }],
  ["mio", { value: 1e6, spaced: true }],
  ["mil", { value: 1e6, spaced: false }],
  ["g", { value: 1e9, spaced: false }],
  ["b", { value: 1e9, spaced: false }],
  ["bn", { value: 1e9, spaced: true }],
  ["bln", { value: 1e9, spaced: true }],
  ["tn", { value: 1e12, spaced: true }],
  ["trn", { value: 1e12, spaced: true }],
  ["tln", { value: 1e12, spaced: true }],
  ["cr", { value: 1e7, spaced: true }],
]);

/** A noun that ends a fraction. */
export interface FractionNoun {
  readonly denominator: number;
  readonly plural: boolean;
  /** Ends a fraction only behind a ten and a hyphen: "three twenty-firsts", not "three seconds". */
  readonly bound: boolean;
}

/** Fraction nouns by denominator; singular and plural. "second" is no fraction but in "thirty-seconds". */
export const FRACTION_NOUNS: WordTable<FractionNoun> = new WordTable(fractionEntries());

function fractionEntries(): [string, FractionNoun][] {
  const list: [string, FractionNoun][] = [];
  const add = (denominator: number, singular: string, plural = `${singular}s`) =>
    list.push(
      [singular, { denominator, plural: false, bound: false }],
      [plural, { denominator, plural: true, bound: false }],
    );
  add(2, "half", "halves");
  add(4, "quarter");
  add(100, "hundredth");
  for (const [word, value] of SCALES.filter(([, value]) => value <= 1e12)) add(value, `${word}th`);
  for (const [i, word] of TENS.entries()) add(20 + 10 * i, `${word.slice(0, -1)}ieth`);
  for (const [i, word] of [...UNIT_ORDINALS.slice(3), ...TEEN_ORDINALS].entries()) add(3 + i, word);
  list.push(["firsts", { denominator: 1, plural: true, bound: true }]);
  list.push(["seconds", { denominator: 2, plural: true, bound: true }]);
  return list;
}

/** Vulgar fractions that are one character. */
export const VULGAR_FRACTIONS: ReadonlyMap<string, number> = new Map([
  ["½", 1 / 2],
  ["⅓", 1 / 3],
  ["⅔", 2 / 3],
  ["¼", 1 / 4],
  ["¾", 3 / 4],
  ["⅕", 1 / 5],
  ["⅖", 2 / 5],
  ["⅗", 3 / 5],
  ["⅘", 4 / 5],
  ["⅙", 1 / 6],
  ["⅚", 5 / 6],
  ["⅛", 1 / 8],
  ["⅜", 3 / 8],
  ["⅝", 5 / 8],
  ["⅞", 7 / 8],
]);
