/**
 * Measures that say one thing in several words; the first of a row names the family. Measures outside these rows are open:
 * two claims of an open measure also need words of their context in common.
 * Source: own list over the measures that extraction gives, November 2026.
 */
const ROWS = `
killed dead died deaths death fatalities
injured wounded hurt
missing unaccounted
rescued survived saved
detained arrested
taken-hostage held-hostage captured hostage
displaced
evacuated
infected
hospitalised hospitalized
attended marched
aboard
trapped
destroyed
damaged
released
voted
homeless
convicted
acquitted
unemployed
casualties
anniversary
magnitude
turnout
`;

const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  ROWS.trim()
    .split("\n")
    .flatMap((row) => {
      const words = row.split(" ");
      return words.map((word) => [word, words[0] as string] as const);
    }),
);

/** Families that count things, shares or years as well as persons. */
const NOT_OF_PERSONS: ReadonlySet<string> = new Set(
  "destroyed damaged anniversary magnitude turnout infected".split(" "),
);

export interface MeasureFamily {
  readonly name: string | undefined;
  /** Whether it names its figure without more words: "killed". */
  readonly closed: boolean;
  /** Whether it is only ever said of persons, so that a bare number with it counts people. */
  readonly ofPersons: boolean;
}

/** Family of a measure. */
export function measureFamily(measure: string | undefined): MeasureFamily {
  const name = measure?.toLowerCase();
  const family = name === undefined ? undefined : FAMILY_OF.get(name);
  if (family === undefined) return { name, closed: false, ofPersons: false };
  return { name: family, closed: true, ofPersons: !NOT_OF_PERSONS.has(family) };
}
