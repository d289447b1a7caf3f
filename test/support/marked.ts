import type { Claim } from "../../src/index.ts";
import { extract } from "../../src/index.ts";

/** The claims of a one-field text, for tests that state a sentence and what is read from it. */
export function claimsIn(
  text: string,
  extra: { publishedAt?: string; title?: string; publisher?: string } = {},
): Claim[] {
  return extract({ id: "document", text, ...extra }).claims;
}

/** The one claim whose mention is `mention`; fails with what was read instead. */
export function claimOf(claims: readonly Claim[], mention: string): Claim {
  const found = claims.filter((claim) => claim.mention === mention);
  if (found.length !== 1 || !found[0])
    throw new Error(
      `${found.length} claims read "${mention}"; what was read:\n${claims.map(shown).join("\n") || "nothing"}`,
    );
  return found[0];
}

function shown({ mention, kind, measure, population, value, date }: Claim): string {
  return JSON.stringify({
    mention,
    kind,
    measure,
    population,
    low: value?.low,
    high: value?.high,
    unit: value?.unit,
    date,
  });
}
