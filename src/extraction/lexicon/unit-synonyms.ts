/**
 * Nouns that newsrooms change for the sake of change, singular -> the plain word that the unit is given in (corpus convention: "house",
 * "vehicle"). The population keeps the word as written. Source: own list, November 2026.
 */
export const UNIT_SYNONYMS: ReadonlyMap<string, string> = new Map([
  ["home", "house"],
  ["dwelling", "house"],
  ["residence", "house"],
]);

/** Words for a job, where the text says elsewhere that jobs are meant: "4,500 positions", "2,100 posts", "1,150 of those roles". */
export const JOB_SYNONYMS: ReadonlySet<string> = new Set(["position", "post", "role"]);
