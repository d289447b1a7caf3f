import type { Claim } from "../domain/claim.ts";
import { dayInWords } from "./day-in-words.ts";

/** One thing that claims may count differently, with what each says of it; "" where it says nothing. */
export interface ScopeRow {
  readonly name: string;
  readonly values: readonly string[];
  /** Whether two claims say different things of it; silence differs from nothing. */
  readonly differs: boolean;
}

const FIELDS: readonly (readonly [name: string, read: (claim: Claim) => string | undefined])[] = [
  ["Event", ({ scope }) => scope?.event],
  ["Place", ({ scope }) => scope?.place],
  ["Happened", ({ scope }) => period(scope?.start, scope?.end)],
  ["Measure", ({ measure }) => measure?.replaceAll("-", " ")],
  ["Who or what", ({ population }) => population],
  ["Unit", ({ value }) => value?.unit ?? undefined],
  ["Share of", ({ base }) => base?.words],
  ["Status", ({ scope }) => scope?.status],
  ["Cause", ({ scope }) => scope?.cause],
  ["Counted by", ({ scope }) => scope?.evidence],
  ["Who is left out", ({ scope }) => (scope?.rest ? "those named before" : undefined)],
  ["How it is known", ({ scope }) => scope?.epistemic],
  ["As of", ({ scope }) => (scope?.asOf === undefined ? undefined : dayInWords(scope.asOf))],
];

/** What each of `claims` counts, field by field; fields of which none says anything are left out. */
export function scopeRows(claims: readonly Claim[]): ScopeRow[] {
  return FIELDS.flatMap(([name, read]) => {
    const values = claims.map((claim) => read(claim) ?? "");
    const said = new Set(values.filter((value) => value !== ""));
    return said.size === 0 ? [] : [{ name, values, differs: said.size > 1 }];
  });
}

function period(start: string | undefined, end: string | undefined): string | undefined {
  if (start === undefined) return end === undefined ? undefined : `until ${dayInWords(end)}`;
  if (end === undefined || end === start) return dayInWords(start);
  return `${dayInWords(start)} to ${dayInWords(end)}`;
}
