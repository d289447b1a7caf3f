import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import { intersects } from "../domain/interval.ts";
import { type Quantity, tolerantInterval } from "../domain/quantity.ts";
import type { Relation } from "../domain/relation.ts";
import { convert } from "../domain/unit.ts";
import { gapOn, type RangeBar, rangeBarOf, reachOf } from "./range-bar.ts";
import { type RangeScale, scaleOf } from "./range-scale.ts";
import { type Witness, witnessOf } from "./witness.ts";

/** Claims of one figure, side by side, drawn on one scale. */
export interface RangeTable {
  readonly rows: readonly RangeRow[];
  /** Absent where no claim gives a number in the unit. */
  readonly scale?: RangeScale;
  readonly unit?: string;
  /** The stretch between the first claim and the first other that it shares no value with, in percent of the scale. */
  readonly gap?: { readonly from: number; readonly to: number };
}

export interface RangeRow {
  readonly claim: Claim;
  readonly document: DocumentInput;
  readonly witness: Witness;
  /** A letter that stands for the source on this page, in the order of first publication; never a rank. */
  readonly letter: string;
  /** Bounds in the unit of the table. */
  readonly quantity?: Quantity;
  readonly bar?: RangeBar;
  /** Whether a later count of the same figure replaces it. */
  readonly superseded: boolean;
}

export interface RangeTableOptions {
  /** Among the claims: a claim that a later one supersedes is drawn in grey. */
  readonly relations?: readonly Relation[];
  /** What all are drawn in; the unit of the first number when absent. */
  readonly unit?: string | null | undefined;
  /** Whether the claims are those of a finding, the odd one first, so that the gap is of interest. */
  readonly gap?: boolean;
}

/** The rows of `claims`, in their order; a claim whose document is not at hand is left out. */
export function rangeTable(
  claims: readonly Claim[],
  documents: ReadonlyMap<string, DocumentInput>,
  options: RangeTableOptions = {},
): RangeTable {
  const { relations = [], unit = claims.find((claim) => claim.value)?.value?.unit } = options;
  const letters = lettersOf(claims, documents);
  const replaced = new Set(relations.flatMap(({ kind, b }) => (kind === "supersedes" ? [b] : [])));
  const quantities = new Map(
    claims.map((claim) => [claim.id, claim.value && inUnit(claim.value, unit ?? null)]),
  );
  const scale = scaleOf(
    [...quantities.values()].flatMap((quantity) => (quantity ? [reachOf(quantity)] : [])),
  );
  const rows = claims.flatMap((claim): RangeRow[] => {
    const document = documents.get(claim.documentId);
    if (!document) return [];
    const witness = witnessOf(claim, document);
    const quantity = quantities.get(claim.id);
    return [
      {
        claim,
        document,
        witness,
        letter: letters.get(witness.source) ?? "",
        ...(quantity && { quantity }),
        ...(quantity && scale && { bar: rangeBarOf(quantity, scale) }),
        superseded: replaced.has(claim.id),
      },
    ];
  });
  const gap = scale && options.gap && gapOf(rows, scale);
  return { rows, ...(scale && { scale }), ...(unit && { unit }), ...(gap && { gap }) };
}

/** `quantity` in `unit`; undefined where the two measure different things. */
function inUnit(quantity: Quantity, unit: string | null): Quantity | undefined {
  if (quantity.unit === unit) return quantity;
  const factor = convert(1, quantity.unit, unit);
  if (factor === undefined) return undefined;
  const scaled = (value: number | null) => (value === null ? null : value * factor);
  return {
    ...quantity,
    low: scaled(quantity.low),
    high: scaled(quantity.high),
    stated: scaled(quantity.stated),
    precision: quantity.precision * factor,
    unit,
  };
}

function gapOf(rows: readonly RangeRow[], scale: RangeScale) {
  const [first, ...others] = rows.flatMap(({ quantity }) => (quantity ? [tolerantInterval(quantity)] : []));
  const apart = first && others.find((other) => !intersects(first, other));
  return first && apart && gapOn(scale, first, apart);
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** A letter for each source: by the day it first published one of the claims, then by name. After Z come AA, AB. */
function lettersOf(
  claims: readonly Claim[],
  documents: ReadonlyMap<string, DocumentInput>,
): ReadonlyMap<string, string> {
  const firstDay = new Map<string, string>();
  for (const claim of claims) {
    const document = documents.get(claim.documentId);
    if (!document) continue;
    const { source, publishedAt = "~" } = witnessOf(claim, document);
    const known = firstDay.get(source);
    if (known === undefined || publishedAt < known) firstDay.set(source, publishedAt);
  }
  const inOrder = [...firstDay].toSorted(([nameA, dayA], [nameB, dayB]) =>
    dayA === dayB ? (nameA < nameB ? -1 : 1) : dayA < dayB ? -1 : 1,
  );
  return new Map(inOrder.map(([source], index) => [source, letter(index)]));
}

function letter(index: number): string {
  const first = Math.floor(index / ALPHABET.length);
  const last = ALPHABET[index % ALPHABET.length] ?? "";
  return first === 0 ? last : `${ALPHABET[first - 1] ?? ""}${last}`;
}
