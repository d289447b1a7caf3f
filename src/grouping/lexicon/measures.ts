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

/** Family of a measure, and whether it is one that names its figure without more words. */
export function measureFamily(measure: string | undefined): {
  readonly name: string | undefined;
  readonly closed: boolean;
} {
  if (measure === undefined) return { name: undefined, closed: false };
  const known = FAMILY_OF.get(measure.toLowerCase());
  return known ? { name: known, closed: true } : { name: measure.toLowerCase(), closed: false };
}
