import type { CheckInput } from "../../src/checking/check.ts";
import { relateClaims } from "../../src/checking/relate-claims.ts";
import type { Claim } from "../../src/domain/claim.ts";
import type { DocumentInput } from "../../src/domain/document.ts";
import type { Figure } from "../../src/domain/figure.ts";
import type { Instrument } from "../../src/domain/instrument.ts";
import type { Quantity } from "../../src/domain/quantity.ts";

/** A claim of 613 people killed, in the publisher's own voice, with what the test is about put over it. */
export function aClaim(about: Partial<Claim> = {}): Claim {
  const id = about.id ?? "claim";
  const mention = about.mention ?? "613";
  const start = about.start ?? 0;
  const plain = {
    id,
    documentId: `document-${id.toUpperCase()}`,
    field: "text",
    kind: "quantity",
    start,
    end: start + mention.length,
    mention,
    quote: { exact: mention, prefix: "", suffix: "", start, end: start + mention.length },
    checkworthy: true,
    attribution: [],
  } as const;
  const isQuantity = (about.kind ?? "quantity") === "quantity";
  return {
    ...plain,
    ...(isQuantity && { value: aQuantity(), measure: "killed", population: "people", partOf: null }),
    ...about,
  };
}

/** The bare number `stated` of people, with what the test is about put over it. */
export function aQuantity(stated = 613, about: Partial<Quantity> = {}): Quantity {
  return {
    stated,
    low: stated,
    high: stated,
    lowOpen: false,
    highOpen: false,
    softLow: false,
    softHigh: false,
    approximate: false,
    modifier: null,
    unit: "people",
    precision: 1,
    ...about,
  };
}

/** "at least `low`". */
export function atLeast(low: number): Quantity {
  return aQuantity(low, { high: null, modifier: "at least" });
}

/** "as many as `high`": its upper end is soft. */
export function asManyAs(high: number): Quantity {
  return aQuantity(high, { low: null, softHigh: true, modifier: "up to" });
}

/** "about `stated`". */
export function about(stated: number): Quantity {
  return aQuantity(stated, { approximate: true, modifier: "about" });
}

/** Credit to a speaker of that name. */
export function saidBy(name: string): Claim["attribution"] {
  return [{ name, role: "speaker", start: 0, end: 0 }];
}

/** A document of that id, published by a publisher of a name made of it unless the test says otherwise. */
export function aDocument(id: string, about: Partial<DocumentInput> = {}): DocumentInput {
  return { id, text: "", publisher: `Publisher ${id.toUpperCase()}`, ...about };
}

/** What the checks see when all `claims` of one kind are one figure. Documents that are not given are made up, undated. */
export function checkInput(
  claims: readonly Claim[],
  given: {
    documents?: readonly DocumentInput[];
    register?: readonly Instrument[];
    figure?: Partial<Figure>;
  } = {},
): CheckInput {
  const documents = new Map((given.documents ?? []).map((document) => [document.id, document]));
  for (const { documentId } of claims)
    if (!documents.has(documentId)) documents.set(documentId, aDocument(documentId));
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const kinds = [...new Set(claims.map(({ kind }) => kind))];
  const figures = kinds.map((kind) =>
    aFigure(
      claims.filter((claim) => claim.kind === kind).map(({ id }) => id),
      { id: `figure of ${kind}`, kind, ...given.figure },
    ),
  );
  const events = [{ id: "event", label: "event", claimIds: [...byId.keys()] }];
  return {
    documents,
    claims: byId,
    claimsOf: new Map(
      [...documents.keys()].map((id) => [id, claims.filter(({ documentId }) => documentId === id)]),
    ),
    events,
    figures,
    relations: relateClaims(figures, byId, documents, events),
    register: given.register ?? [],
  };
}

/** A figure of the given claims. */
export function aFigure(claimIds: readonly string[], about: Partial<Figure> = {}): Figure {
  return {
    id: "figure",
    label: "people killed",
    event: "event",
    kind: "quantity",
    claimIds,
    low: null,
    high: null,
    origins: [],
    ...about,
  };
}
