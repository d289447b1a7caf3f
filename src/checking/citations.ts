import type { Citation, Claim } from "../domain/claim.ts";
import type { Instrument } from "../domain/instrument.ts";
import { normaliseBody } from "../domain/instrument-body.ts";
import { mayBeSameName } from "../domain/names.ts";
import type { CheckInput } from "./check.ts";

/** A claim that cites an instrument, with what it says of it. */
export interface Cited {
  readonly claim: Claim;
  readonly citation: Citation;
}

/** Every citation, in no set order. */
export function citationsOf(input: CheckInput): Cited[] {
  return [...input.claims.values()].flatMap((claim) =>
    claim.citation ? [{ claim, citation: claim.citation }] : [],
  );
}

/** What an instrument is found by: its number, or the number of its session; undefined without either. */
export function citationKey({ number, session }: Citation | Instrument): string | undefined {
  if (number !== undefined) return `resolution ${number.toLowerCase().replaceAll(/\s+/gu, "")}`;
  return session === undefined ? undefined : `session ${session}`;
}

/** The year that is stated, or that of the date. */
export function yearOf({ year, date }: Citation | Instrument): number | undefined {
  if (year !== undefined) return year;
  return date === undefined ? undefined : Number(date.slice(0, 4));
}

/**
 * Whether two names may be one body's: the telling words of one are in the other ("Security Council", "United Nations Security
 * Council"), or one is the other's initials. No name at all is any body's.
 */
export function sameBody(one: string, other: string): boolean {
  const [a, b] = [normaliseBody(one), normaliseBody(other)];
  return (
    a === "" || b === "" || mayBeSameName(a, b) || initials(a) === letters(b) || initials(b) === letters(a)
  );
}

function initials(name: string): string {
  return (name.match(/\p{Lu}/gu) ?? []).join("");
}

function letters(name: string): string {
  return name.replaceAll(/[^\p{L}]/gu, "");
}
