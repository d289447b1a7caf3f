const NUMBERS: ReadonlyMap<string, number> = new Map(
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, index) => [word, index + 1] as const),
);
const TENS: ReadonlyMap<string, number> = new Map(
  "twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, index) => [word, (index + 2) * 10] as const),
);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ")
    .map((word, index) => [word, index + 1] as const)
    .concat([
      ["thirtieth", 30],
      ["fortieth", 40],
      ["fiftieth", 50],
    ]),
);

/** Words, numbers and the marks that set years off: "1993", "(2014)". */
const TOKEN = /[\p{L}]+|\p{N}[\p{N},.]*\p{N}|\p{N}|[()-]/gu;
/** "1993", "2014"; not "1,984", "1740.5". */
const YEAR = /^(?:1[89]|20)\d\d$/u;
const BEFORE_YEAR = new Set(
  "in since of by from until till before after during to and between for early late mid ( january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter fall".split(
    " ",
  ),
);

/**
 * Calendar years that the words name: "in 1993", "Feb. 26, 1992"; and, where the day of publication (ISO) is known, those that it
 * takes to resolve them: "last year", "four years ago", "ten years after", "the 28th anniversary". Empty when they name none.
 */
export function yearsIn(text: string, publishedOn: string | undefined): number[] {
  const tokens = [...text.matchAll(TOKEN)].map((match) => match[0].toLowerCase());
  const published = publishedOn === undefined ? undefined : Number(publishedOn.slice(0, 4));
  const years: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string;
    if (YEAR.test(token)) {
      // "In 2011", "26 February 1992", "February 26, 1992"; "the 2016 flood", but "the 2000 people".
      const before = tokens[at - 1] ?? "";
      const named = before === "the" && !/s$|^(?:people|men|women|children)$/u.test(tokens[at + 1] ?? "s");
      if (named || BEFORE_YEAR.has(before) || /^\d{1,2}$/u.test(before) || YEAR.test(tokens[at - 2] ?? ""))
        years.push(Number(token));
      else if (at === 0 || tokens[at + 1] === ")") years.push(Number(token));
      continue;
    }
    if (published === undefined) continue;
    if (token === "last" && tokens[at + 1] === "year") years.push(published - 1);
    if (token === "last") {
      // "Last November", said in October, was in the year before.
      const month = MONTHS.findIndex((name) => name === tokens[at + 1]);
      if (month >= 0) years.push(published - (month + 1 >= Number(publishedOn?.slice(5, 7)) ? 1 : 0));
    }
    const next = tokens[at + 1] ?? "";
    if (next === "years" || next === "year") {
      const after = tokens[at + 2] ?? "";
      const ago =
        after === "ago" || after === "on" || after === "after" || after === "later" || after === "since";
      const count = token === "a" ? 1 : countOf(tokens, at);
      if (ago && count !== undefined) years.push(published - count);
    }
    if (token === "anniversary") {
      const count = ordinalOf(tokens, at - 1);
      if (count !== undefined) years.push(published - count);
    }
  }
  return years;
}

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** "forty", "twelve". */
export function isNumberWord(word: string): boolean {
  return (
    NUMBERS.has(word) || TENS.has(word) || word === "hundred" || word === "thousand" || word === "million"
  );
}

function countOf(tokens: readonly string[], at: number): number | undefined {
  const token = tokens[at] as string;
  if (/^\d{1,3}$/u.test(token)) return Number(token);
  const small = NUMBERS.get(token);
  if (small === undefined) return TENS.get(token);
  // "twenty-six years" and "twenty six years".
  const before = tokens[at - 1] ?? "";
  return small + (TENS.get(before === "-" ? (tokens[at - 2] ?? "") : before) ?? 0);
}

function ordinalOf(tokens: readonly string[], at: number): number | undefined {
  const token = tokens[at] ?? "";
  const before = tokens[at - 1] ?? "";
  if (/^(?:st|nd|rd|th)$/u.test(token) && /^\d{1,3}$/u.test(before)) return Number(before);
  const small = ORDINALS.get(token);
  if (small === undefined) return undefined;
  const tens = before === "-" ? TENS.get(tokens[at - 2] ?? "") : TENS.get(before);
  return tens !== undefined && small < 10 ? tens + small : small;
}
