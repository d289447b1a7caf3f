/** Verbs by which a body makes an instrument. Source: own list from UN, EU and wire usage. */
import { wordSet } from "../word-table.ts";

export const ADOPTION_VERBS = wordSet(
  "adopted passed approved issued endorsed voted dates became brought carried concluded signed agreed enacted",
);
