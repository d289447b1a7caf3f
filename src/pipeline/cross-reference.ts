import type { Kysely } from "kysely";
import { relateClaims } from "../checking/relate-claims.ts";
import { runChecks } from "../checking/run-checks.ts";
import { readDocument } from "../document/read-document.ts";
import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import type { Figure } from "../domain/figure.ts";
import type { Finding } from "../domain/finding.ts";
import type { Relation } from "../domain/relation.ts";
import { extractClaims } from "../extraction/extract-claims.ts";
import { groupClaims } from "../grouping/group-claims.ts";
import { documentsThroughEvents } from "../storage/candidates.ts";
import type { Database } from "../storage/database.ts";
import { decisionsAmong } from "../storage/decisions.ts";
import { listInstruments } from "../storage/instruments.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { documentsLinkedTo, type LoadedDocument, loadDocuments } from "./linked-documents.ts";

/** A stored claim beside one of the text at hand. */
export interface ClaimBeside {
  readonly claim: Claim;
  readonly document: DocumentInput;
  /** How the two stand to each other, and why; absent where a big figure was not related pair by pair. */
  readonly relation?: Relation;
}

export interface CrossReferencedClaim {
  readonly claim: Claim;
  /** The figure that it would be part of, with what is stored; absent for claims that are not tracked. */
  readonly figure?: Figure;
  /** Stored claims of that figure, ordered by publication. */
  readonly beside: readonly ClaimBeside[];
}

export interface CrossReference {
  readonly claims: readonly CrossReferencedClaim[];
  /** What the checks say of the text, alone and beside the store. */
  readonly findings: readonly Finding[];
  /** Stored documents that tell of the same events, by id. */
  readonly documents: ReadonlyMap<string, DocumentInput>;
}

/**
 * Sets each claim of a text beside what the store holds on its figure. Nothing is saved. Where the text itself is stored (same id or
 * address), the stored one is left out of the comparison.
 */
export async function crossReference(db: Kysely<Database>, document: DocumentInput): Promise<CrossReference> {
  const own: LoadedDocument = { document, claims: extractClaims(readDocument(document)) };
  const linked = await documentsThroughEvents(db, [...(await documentsLinkedTo(db, [own]))]);
  const around = (await loadDocuments(db, linked)).filter((other) => !isSame(other.document, document));
  const loaded = [own, ...around];
  const documents = new Map(loaded.map((one) => [one.document.id, one.document]));
  const claims = new Map(loaded.flatMap((one) => one.claims.map((claim) => [claim.id, claim] as const)));
  const decisions = await decisionsAmong(db, [...claims.keys()]);
  const { events, figures } = groupClaims([...claims.values()], documents, decisions);
  const relations = relateClaims(figures, claims, documents, events);
  const { findings } = runChecks({
    documents,
    claims,
    claimsOf: new Map(loaded.map((one) => [one.document.id, one.claims])),
    events,
    figures,
    relations,
    register: await listInstruments(db),
  });
  const ownIds = new Set(own.claims.map(({ id }) => id));
  documents.delete(document.id);
  return {
    claims: own.claims.map((claim) => besides(claim, ownIds, { figures, relations, claims, documents })),
    findings: findings.filter(({ claimIds }) => claimIds.some((id) => ownIds.has(id))),
    documents,
  };
}

function isSame(stored: DocumentInput, given: DocumentInput): boolean {
  if (stored.id === given.id) return true;
  return (
    stored.url !== undefined &&
    given.url !== undefined &&
    canonicalUrl(stored.url) === canonicalUrl(given.url)
  );
}

interface Surroundings {
  readonly figures: readonly Figure[];
  readonly relations: readonly Relation[];
  readonly claims: ReadonlyMap<string, Claim>;
  readonly documents: ReadonlyMap<string, DocumentInput>;
}

function besides(
  claim: Claim,
  ownIds: ReadonlySet<string>,
  { figures, relations, claims, documents }: Surroundings,
): CrossReferencedClaim {
  const figure = figures.find(({ claimIds }) => claimIds.includes(claim.id));
  if (!figure) return { claim, beside: [] };
  const beside = figure.claimIds.flatMap((id): ClaimBeside[] => {
    const other = claims.get(id);
    const document = other && documents.get(other.documentId);
    if (!other || !document || ownIds.has(id)) return [];
    const relation = relations.find(
      ({ a, b }) => (a === claim.id && b === id) || (a === id && b === claim.id),
    );
    return [{ claim: other, document, ...(relation && { relation }) }];
  });
  return { claim, figure, beside: beside.toSorted(byPublication) };
}

function byPublication(x: ClaimBeside, y: ClaimBeside): number {
  const [a, b] = [x, y].map(({ document }) => document.publishedAt ?? "\uffff") as [string, string];
  return a < b ? -1 : a > b ? 1 : x.claim.id < y.claim.id ? -1 : 1;
}
