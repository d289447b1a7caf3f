import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import type { Event, Figure } from "../domain/figure.ts";
import { stableId } from "../domain/stable-id.ts";
import { convert } from "../domain/unit.ts";
import type { ClaimProfile } from "./claim-profile.ts";
import { commonest } from "./commonest.ts";
import { citedAs } from "./name-instrument.ts";
import { originsOf } from "./origins.ts";

/** Figures of the groups: the range of what is said, who said it first, and a label in words. Never a best value. */
export function buildFigures(
  groups: readonly (readonly string[])[],
  order: readonly ClaimProfile[],
  documents: ReadonlyMap<string, DocumentInput>,
  events: readonly Event[],
): Figure[] {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((id) => [id, index] as const)));
  const eventOf = new Map(events.flatMap((event) => event.claimIds.map((id) => [id, event] as const)));
  const members: Claim[][] = groups.map(() => []);
  for (const { claim } of order) members[groupOf.get(claim.id) as number]?.push(claim);
  return members
    .flatMap((claims) => {
      const founding = claims[0];
      const event = founding && eventOf.get(founding.id);
      return founding && event ? [buildFigure(founding, claims, event, documents)] : [];
    })
    .toSorted((x, y) => (x.id < y.id ? -1 : 1));
}

function buildFigure(
  founding: Claim,
  claims: readonly Claim[],
  event: Event,
  documents: ReadonlyMap<string, DocumentInput>,
): Figure {
  const measure = commonest(claims.map((claim) => claim.measure));
  const population = commonest(claims.map((claim) => claim.population));
  const unit = commonUnit(claims);
  const { low, high } = rangeOf(claims, unit);
  const { start, end } = daysOf(claims);
  return {
    id: stableId("figure", founding.id),
    label: subjectOf(claims, measure, population, unit),
    event: event.id,
    kind: founding.kind,
    ...(measure !== undefined && { measure }),
    ...(population !== undefined && { population }),
    ...(founding.kind === "quantity" && { unit }),
    start,
    end,
    claimIds: claims.map((claim) => claim.id),
    low,
    high,
    origins: originsOf(claims, documents),
  };
}

function commonUnit(claims: readonly Claim[]): string | null {
  return commonest(claims.map((claim) => claim.value?.unit ?? undefined)) ?? null;
}

/** [min low, max high] in the figure's unit; null where one of the claims leaves that side open. */
function rangeOf(claims: readonly Claim[], unit: string | null): { low: number | null; high: number | null } {
  const side = (pick: "low" | "high", of: (...values: number[]) => number): number | null => {
    const values: number[] = [];
    for (const { value } of claims) {
      if (!value) continue;
      const bound = value[pick];
      if (bound === null) return null;
      values.push(convert(bound, value.unit, unit) ?? bound);
    }
    return values.length === 0 ? null : of(...values);
  };
  return { low: side("low", Math.min), high: side("high", Math.max) };
}

function daysOf(claims: readonly Claim[]): { start: string | null; end: string | null } {
  const starts = claims.map((claim) => claim.date?.start ?? claim.scope?.start).filter(isPresent);
  const ends = claims.map((claim) => claim.date?.end ?? claim.scope?.end).filter(isPresent);
  return { start: starts.toSorted()[0] ?? null, end: ends.toSorted().at(-1) ?? null };
}

function isPresent(day: string | null | undefined): day is string {
  return day !== null && day !== undefined;
}

/** "people killed", "settlements recaptured", "date", "UN Security Council resolution 884", "statement of Dost". */
function subjectOf(
  claims: readonly Claim[],
  measure: string | undefined,
  population: string | undefined,
  unit: string | null,
): string {
  const founding = claims[0];
  if (founding?.kind === "date") return "date";
  if (founding?.kind === "quote") return `statement of ${founding.speech?.speaker || "an unnamed speaker"}`;
  if (founding?.kind === "citation") return citedAs(claims) ?? "instrument cited";
  if (measure === "anniversary") return "anniversary";
  const counted = population ?? (unit === null ? "number" : countedAs(unit));
  return measure === undefined || measure === counted
    ? counted
    : `${counted} ${measure.replaceAll("-", " ")}`;
}

/** "euros" hardly says more than EUR; a counted noun stands in the plural. */
function countedAs(unit: string): string {
  if (/^[A-Z]{3}$/u.test(unit) || unit === "percent" || unit === "people" || unit === "magnitude")
    return unit;
  return /(?:s|ch|sh|x)$/u.test(unit)
    ? `${unit}es`
    : unit.endsWith("y") && !/[aeiou]y$/u.test(unit)
      ? `${unit.slice(0, -1)}ies`
      : `${unit}s`;
}
