/** Cardinals and ordinals below a hundred as words, for days of the month, anniversaries, sessions and durations. */
import { WordTable } from "../word-table.ts";

const UNITS =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const UNIT_ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const TEN_ORDINALS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(
  " ",
);

export interface NumberWord {
  readonly value: number;
  readonly ordinal: boolean;
}

export const NUMBER_WORDS = new WordTable<NumberWord>([
  ...UNITS.map((word, i) => [word, { value: i + 1, ordinal: false }] as const),
  ...UNIT_ORDINALS.map((word, i) => [word, { value: i + 1, ordinal: true }] as const),
  ...TENS.map((word, i) => [word, { value: (i + 2) * 10, ordinal: false }] as const),
  ...TEN_ORDINALS.map((word, i) => [word, { value: (i + 2) * 10, ordinal: true }] as const),
  ["hundredth", { value: 100, ordinal: true }],
]);
