import type { Claim } from "../domain/claim.ts";

/**
 * How the value of a figure may move while its event is fresh.
 *
 * - `grows`: a count so far, which can only rise (killed, injured, detained)
 * - `varies`: a state at a moment, which may rise or fall (missing, in camps)
 * - `fixed`: one value for one happening (attended, magnitude, sentenced)
 */
export type Accrual = "grows" | "varies" | "fixed";

const GROWS = new Set(
  `killed injured wounded dead died casualties hurt infected displaced evacuated destroyed damaged flooded burned burnt
  collapsed detained arrested charged indicted rescued saved freed released survived escaped recaptured captured retaken seized
  taken-hostage abducted kidnapped crossed arrived fled left entered registered vaccinated tested identified recovered found
  buried exhumed removed cleared cancelled treated hospitalised affected disbursed donated raised collected signed reported
  recorded occurred confirmed`.split(/\s+/u),
);

const VARIES = new Set(
  `missing unaccounted trapped stranded homeless sheltering sheltered hosted camped housed without-power without-water
  occupied controlled held unemployed employed price rate level polled support supported population resident`.split(
    /\s+/u,
  ),
);

/** How the figure of `claim` may move. A measure that no list names is fixed unless the words say "so far" (flow "cumulative"). */
export function accrualOf(claim: Claim): Accrual {
  const measure = claim.measure ?? "";
  if (VARIES.has(measure) || claim.scope?.moment) return "varies";
  if (claim.value?.unit === "percent") return "fixed";
  if (GROWS.has(measure) || claim.scope?.flow === "cumulative") return "grows";
  return "fixed";
}
