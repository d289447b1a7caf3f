import type { Scope } from "../../domain/claim.ts";
import { WordTable, wordSet } from "../word-table.ts";

/** Who the dead and the wounded are said to be. Source: own list after the field's codebooks (SEMANTICS R17), November 2026. */
export const STATUS_NOUNS = new WordTable<NonNullable<Scope["status"]>>([
  ...["civilian", "civilians", "noncombatant", "noncombatants", "bystander", "bystanders"].map(
    (word) => [word, "civilian"] as const,
  ),
  ...(
    "soldier soldiers troops serviceman servicemen servicewomen fighter fighters combatant combatants militant militants insurgent " +
    "insurgents rebel rebels gunman gunmen guerrilla guerrillas militiaman militiamen paratrooper paratroopers marines conscripts"
  )
    .split(" ")
    .map((word) => [word, "combatant"] as const),
]);

/** Words beside "deaths" that say how they are tied to the happening (SEMANTICS R16). */
export const CAUSE_WORDS = new WordTable<NonNullable<Scope["cause"]>>([
  ["direct", "direct"],
  ["directly", "direct"],
  ["indirect", "indirect"],
  ["indirectly", "indirect"],
  ["excess", "excess"],
]);

/** Nouns by which the dead are counted where they lie: those found are never all of those killed. */
export const BODY_NOUNS = new WordTable<"bodies">(
  ["body", "bodies", "corpse", "corpses", "remains"].map((word) => [word, "bodies"] as const),
);

/**
 * Words that say how a number is known: "is feared dead", "an estimated 3,000", "58 confirmed deaths", "is projected to".
 * Source: own list from newsroom use, November 2026.
 */
export const KNOWN_BY = new WordTable<NonNullable<Scope["epistemic"]>>([
  ..."estimated estimate estimates feared presumed believed thought reckoned extrapolated unconfirmed suspected"
    .split(" ")
    .map((word) => [word, "estimated"] as const),
  ..."expected projected forecast predicted anticipated likely will"
    .split(" ")
    .map((word) => [word, "expected"] as const),
  ..."counted confirmed verified identified registered recorded"
    .split(" ")
    .map((word) => [word, "counted"] as const),
]);

/** Verbs of intent: with "to" behind them what they say is still to come ("plans to cut 400 jobs"). */
export const INTENT_VERBS = wordSet(
  "plan plans planned planning intend intends intended aim aims aimed hope hopes hoped propose proposes proposed expect expects expecting set due",
);

/** Words beside a number that leave somebody out of it. Source: own list, November 2026. */
export const REST = wordSet("other others more another additional further");

/** Words behind a number that say it holds for a moment. Source: own list, November 2026. */
export const OF_A_MOMENT = wordSet("still remain remains remained remaining currently");
