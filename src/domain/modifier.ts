/** The closed list of what a modifier's words assert about a number (SEMANTICS R1-R11). */
export const MODIFIERS = [
  "exactly",
  "at least",
  "more than",
  "at most",
  "less than",
  "up to",
  "about",
  "nearly",
  "between",
] as const;

export type Modifier = (typeof MODIFIERS)[number];
