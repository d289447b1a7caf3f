import type { Kysely } from "kysely";
import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import type { Event, Figure } from "../domain/figure.ts";
import type { Relation } from "../domain/relation.ts";
import { claimsOfFigure } from "../storage/claims.ts";
import type { Database } from "../storage/database.ts";
import { findDocuments } from "../storage/documents.ts";
import { findEvent } from "../storage/events.ts";
import { findFigure } from "../storage/figures.ts";
import { relationsOfFigure } from "../storage/relations.ts";
import { searchClaims } from "../storage/search.ts";

/** A figure with all that is said of it, side by side. */
export interface ComparedFigure {
  readonly figure: Figure;
  readonly event?: Event;
  /** In order of publication. */
  readonly claims: readonly { readonly claim: Claim; readonly document: DocumentInput }[];
  readonly relations: readonly Relation[];
}

/** Claims looked at for one query, so that common words do not read the whole store; judgement. */
const CLAIMS = 200;

/** The figures whose claims match `query`, those with the best match first. A figure that one claim alone gives is shown too. */
export async function compareFigures(
  db: Kysely<Database>,
  query: string,
  limit = 10,
): Promise<ComparedFigure[]> {
  const found = await searchClaims(db, query, CLAIMS);
  const ids = new Set(found.flatMap(({ figureId }) => figureId ?? []));
  const compared: ComparedFigure[] = [];
  for (const id of [...ids].slice(0, limit)) {
    const one = await compareFigure(db, id);
    if (one) compared.push(one);
  }
  return compared;
}

/** All that is said of one figure; undefined when it is unknown. */
export async function compareFigure(
  db: Kysely<Database>,
  figureId: string,
): Promise<ComparedFigure | undefined> {
  const figure = await findFigure(db, figureId);
  if (!figure) return undefined;
  const claims = await claimsOfFigure(db, figure.id);
  const stored = await findDocuments(db, [...new Set(claims.map(({ documentId }) => documentId))]);
  const documents = new Map(stored.map(({ document }) => [document.id, document]));
  const event = await findEvent(db, figure.event);
  return {
    figure,
    ...(event && { event }),
    claims: claims
      .flatMap((claim) => {
        const document = documents.get(claim.documentId);
        return document ? [{ claim, document }] : [];
      })
      .toSorted(
        (x, y) => compare(published(x.document), published(y.document)) || compare(x.claim.id, y.claim.id),
      ),
    relations: await relationsOfFigure(db, figure.id),
  };
}

function published(document: DocumentInput): string {
  return document.publishedAt ?? "\uffff";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
