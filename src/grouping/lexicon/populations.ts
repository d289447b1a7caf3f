/**
 * Who or what is counted, in classes. A `role` group may be all the people of a story ("26 workers died" beside "26 people
 * died"); a `part` is by its nature some of them (children of the dead), so it is one figure only with itself.
 * Rows hold synonyms; the first word names the class. Source: own list from newsroom use, November 2026.
 */
const GENERAL = `
people persons person individuals victims lives souls bodies deaths dead fatalities residents inhabitants citizens civilians population
humans wounded injured survivors casualties corpses us
`;

const ROLES = `
workers employees staff labourers laborers
miners pitmen
inmates prisoners detainees convicts
passengers travellers travelers
villagers townspeople
hostages captives
refugees migrants arrivals
spectators fans supporters
protesters demonstrators marchers
worshippers pilgrims
tourists holidaymakers
fishermen sailors
farmers
patients
voters
teachers
guards wardens
defendants accused accuseds
jobs posts positions roles
houses homes dwellings properties buildings
countries states nations delegations
reviews critics reviewers
`;

const PARTS = `
children minors infants youngsters boys girls
pupils schoolchildren students boarders
women
men males
elderly pensioners
soldiers troops servicemen fighters combatants militants rebels insurgents
police officers policemen
gunmen attackers hostage-takers takers bombers assailants gunman suspect
drivers driver pilots
crew
foreigners nationals foreign
families
neighbours neighbors
doctors nurses medics
firefighters rescuers volunteers
journalists reporters
relatives
passers-by
`;

export interface Population {
  readonly name: string;
  readonly kind: "general" | "role" | "part" | "other";
}

const ROWS: readonly (readonly [Population["kind"], string])[] = [
  ["general", GENERAL.trim().replaceAll("\n", " ")],
  ...ROLES.trim()
    .split("\n")
    .map((row) => ["role", row] as const),
  ...PARTS.trim()
    .split("\n")
    .map((row) => ["part", row] as const),
];

const POPULATIONS: ReadonlyMap<string, Population> = new Map(
  ROWS.flatMap(([kind, row]) => {
    const words = row.split(/\s+/u);
    const population: Population = { name: words[0] as string, kind };
    return words.map((word) => [word, population] as const);
  }),
);

/** The class of a population's words; the last word that has one decides ("women workers" are workers), and the first for "children under five". */
export function populationOf(words: string | undefined): Population {
  if (words === undefined || words === "") return { name: "people", kind: "general" };
  // "passengers and crew" are all who were aboard.
  if (/ and /u.test(words)) return { name: "people", kind: "general" };
  const parts = words.toLowerCase().split(/[\s-]+/u);
  const head = parts.findIndex((word) => HEAD_ENDS.has(word));
  const noun = head < 0 ? parts : parts.slice(0, head);
  for (let at = noun.length - 1; at >= 0; at--) {
    const known = POPULATIONS.get(noun[at] as string);
    if (known)
      return noun.length < parts.length && known.kind === "general" ? { name: words, kind: "other" } : known;
  }
  return { name: words.toLowerCase(), kind: "other" };
}

const HEAD_ENDS = new Set([
  "in",
  "of",
  "on",
  "under",
  "over",
  "who",
  "from",
  "with",
  "at",
  "including",
  "killed",
  "left",
  "between",
]);

/** Whether the two may count the same persons, and why not when they may not. */
export function populationsClash(a: Population, b: Population): boolean {
  if (a.name === b.name) return false;
  if (a.kind === "other" || b.kind === "other") return a.kind === "part" || b.kind === "part";
  if (a.kind === "part" || b.kind === "part") return true;
  return a.kind === "role" && b.kind === "role";
}
