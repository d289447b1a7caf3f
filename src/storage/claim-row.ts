import type { Insertable, Selectable } from "kysely";
import type { Claim } from "../domain/claim.ts";
import type { Quantity } from "../domain/quantity.ts";
import { stableId } from "../domain/stable-id.ts";
import type { Database } from "./database.ts";
import { json } from "./sql-snippets.ts";

type Reading = Selectable<Database["claim_reading"]>;

/** A row of `selectClaims`: a claim as one revision has it. */
export type ClaimRow = Omit<Reading, "id" | "claim_id" | "bounds" | "days" | "created_at"> &
  Pick<Selectable<Database["claim"]>, "id" | "document_id" | "field" | "kind" | "mention" | "exact"> &
  Pick<
    Selectable<Database["claim_sighting"]>,
    "span_start" | "span_end" | "quote_start" | "quote_end" | "prefix" | "suffix"
  > & {
    readonly attribution: readonly Pick<
      Selectable<Database["attribution"]>,
      "name" | "role" | "cue" | "span_start" | "span_end"
    >[];
  };

/** Rows stop here: what is null in Postgres is absent in a claim, but for `partOf` of a quantity. */
export function toClaim(row: ClaimRow): Claim {
  const value = toQuantity(row);
  return {
    id: row.id,
    documentId: row.document_id,
    field: row.field,
    kind: row.kind,
    start: row.span_start,
    end: row.span_end,
    mention: row.mention,
    quote: {
      exact: row.exact,
      prefix: row.prefix,
      suffix: row.suffix,
      start: row.quote_start,
      end: row.quote_end,
    },
    checkworthy: row.checkworthy,
    ...(value && { value }),
    ...(row.measure !== null && { measure: row.measure }),
    ...(row.population !== null && { population: row.population }),
    ...(row.base && { base: row.base }),
    ...(row.scope && { scope: row.scope }),
    ...((row.part_of !== null || row.kind === "quantity") && { partOf: row.part_of }),
    ...(row.date && { date: row.date }),
    ...(row.citation && { citation: row.citation }),
    ...(row.speech && { speech: row.speech }),
    attribution: row.attribution.map((link) => ({
      name: link.name,
      role: link.role,
      ...(link.cue !== null && { cue: link.cue }),
      start: link.span_start,
      end: link.span_end,
    })),
    ...(row.breakdown && { breakdown: row.breakdown }),
    ...(row.ties && { ties: row.ties }),
  };
}

function toQuantity(row: ClaimRow): Quantity | undefined {
  if (row.low_open === null) return undefined;
  return {
    stated: row.stated,
    low: row.low,
    high: row.high,
    lowOpen: row.low_open,
    highOpen: row.high_open === true,
    softLow: row.soft_low === true,
    softHigh: row.soft_high === true,
    approximate: row.approximate === true,
    modifier: row.modifier,
    unit: row.unit,
    precision: row.precision ?? 1,
  };
}

/** What was read from `claim`, as a row; its id is a hash of the reading, so the same reading is the same row. */
export function toReadingRow(claim: Claim, now: string): Insertable<Database["claim_reading"]> {
  const { value } = claim;
  const reading = {
    claim_id: claim.id,
    checkworthy: claim.checkworthy,
    stated: value?.stated ?? null,
    low: value?.low ?? null,
    high: value?.high ?? null,
    low_open: value?.lowOpen ?? null,
    high_open: value?.highOpen ?? null,
    soft_low: value?.softLow ?? null,
    soft_high: value?.softHigh ?? null,
    approximate: value?.approximate ?? null,
    modifier: value?.modifier ?? null,
    unit: value?.unit ?? null,
    precision: value?.precision ?? null,
    measure: claim.measure ?? null,
    population: claim.population ?? null,
    base: json(claim.base),
    scope: json(claim.scope),
    part_of: claim.partOf ?? null,
    breakdown: claim.breakdown ?? null,
    days: daysOf(claim),
    date: json(claim.date),
    citation: json(claim.citation),
    speech: json(claim.speech),
    ties: json(claim.ties),
  };
  return { id: stableId("reading", JSON.stringify(reading)), ...reading, created_at: now };
}

/** The days of a dated claim as a daterange; null when one is impossible ("2015-09-31") or there is none. */
function daysOf({ date }: Claim): string | null {
  if (!date || date.impossible) return null;
  const { start, end } = date;
  if (!isDay(start) || !isDay(end) || (start !== null && end !== null && start > end)) return null;
  return `${date.startOpen ? "(" : "["}${start ?? ""},${end ?? ""}${date.endOpen ? ")" : "]"}`;
}

function isDay(day: string | null): boolean {
  if (day === null) return true;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return false;
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day) && day >= "0001-01-01";
}
