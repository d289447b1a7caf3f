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
crossed entered arrived
capacity
anniversary
magnitude
turnout
`;

/** Measures that differ from every other, but need words of context to name a figure. */
const KNOWN: ReadonlySet<string> = new Set(
  `cost price budget spending spent revenue deficit profit debt pay paid pledged requested raised fined earned saved approved disbursed invested lost stolen
  won rose fell inflation duration sentenced elected adopted captured recaptured occupied deployed vaccinated tested cut dismissed closed seized removed
  resident flooded charged executed deported damage
  buried exhumed handed-over in-morgue examined identified brought`.split(/\s+/u),
);

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
  "destroyed damaged anniversary magnitude turnout infected capacity crossed".split(" "),
);

export interface MeasureFamily {
  readonly name: string | undefined;
  /** Whether it names its figure without more words: "killed". */
  readonly closed: boolean;
  /** Whether another measure that is known too is another figure; any verb may stand for an unknown one. */
  readonly known: boolean;
  /** Whether it is only ever said of persons, so that a bare number with it counts people. */
  readonly ofPersons: boolean;
}

/** Family of a measure. */
export function measureFamily(measure: string | undefined): MeasureFamily {
  const name = measure?.toLowerCase();
  const family = name === undefined ? undefined : FAMILY_OF.get(name);
  if (family === undefined)
    return { name, closed: false, known: name !== undefined && KNOWN.has(name), ofPersons: false };
  return { name: family, closed: true, known: true, ofPersons: !NOT_OF_PERSONS.has(family) };
}

/** Measures of two families that newsrooms say of one figure; source: own list from newsroom use, November 2026. */
const NEIGHBOURS = `
displaced evacuated homeless
injured hospitalised
rose inflation
fined paid
spent spending cost budget price
rescued released
pledged raised
dismissed cut removed
`;

const NEIGHBOURS_OF: readonly ReadonlySet<string>[] = NEIGHBOURS.trim()
  .split("\n")
  .map((row) => new Set(row.split(" ")));

/** Whether two measures, though not of one family, may be said of one figure: "425 flee homes" and "425 were moved to rest centres". */
export function mayBeOneMeasure(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && NEIGHBOURS_OF.some((row) => row.has(a) && row.has(b));
}
