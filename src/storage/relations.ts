import type { Kysely, Selectable } from "kysely";
import type { Relation, RelationKind } from "../domain/relation.ts";
import type { Database } from "./database.ts";
import { idOf, limitOf, type Page, type PageRequest, pageById } from "./paging.ts";
import { anyOf } from "./sql-snippets.ts";

/** The relations between claims of one figure, ordered by claim ids. */
export async function relationsOfFigure(db: Kysely<Database>, figureId: string): Promise<Relation[]> {
  const rows = await relationsOfFigureQuery(db, figureId).execute();
  return rows.map(toRelation);
}

export function relationsOfFigureQuery(db: Kysely<Database>, figureId: string) {
  return db
    .selectFrom("relation")
    .innerJoin("figure_claim as first", "first.claim_id", "relation.a")
    .innerJoin("figure_claim as second", "second.claim_id", "relation.b")
    .selectAll("relation")
    .where("first.figure_id", "=", figureId)
    .where("second.figure_id", "=", figureId)
    .where("first.status", "<>", "rejected")
    .where("second.status", "<>", "rejected")
    .orderBy("relation.a")
    .orderBy("relation.b");
}

export interface RelationFilter extends PageRequest {
  readonly kind?: RelationKind;
  readonly claim?: string;
}

/** The relations that fit `filter`, ordered by claim ids. */
export async function listRelations(
  db: Kysely<Database>,
  filter: RelationFilter = {},
): Promise<Page<Relation>> {
  const { kind, claim } = filter;
  const [a, b] = idOf(filter)?.split("\n") ?? [];
  let query = db.selectFrom("relation").selectAll();
  if (a !== undefined && b !== undefined)
    query = query.where((eb) => eb.or([eb("a", ">", a), eb.and([eb("a", "=", a), eb("b", ">", b)])]));
  if (kind !== undefined) query = query.where("kind", "=", kind);
  if (claim !== undefined) query = query.where((eb) => eb.or([eb("a", "=", claim), eb("b", "=", claim)]));
  const rows = await query
    .orderBy("a")
    .orderBy("b")
    .limit(limitOf(filter) + 1)
    .execute();
  return pageById(rows, limitOf(filter), (row) => `${row.a}\n${row.b}`, toRelation);
}

/** Every relation, ordered by claim ids. */
export async function allRelations(db: Kysely<Database>): Promise<Relation[]> {
  const rows = await db.selectFrom("relation").selectAll().orderBy("a").orderBy("b").execute();
  return rows.map(toRelation);
}

/** The relations in which any of these claims stands, ordered by claim ids. */
export async function relationsOfClaims(
  db: Kysely<Database>,
  claimIds: readonly string[],
): Promise<Relation[]> {
  if (claimIds.length === 0) return [];
  const rows = await db
    .selectFrom("relation")
    .selectAll()
    .where((eb) => eb.or([eb("a", "=", anyOf(claimIds)), eb("b", "=", anyOf(claimIds))]))
    .orderBy("a")
    .orderBy("b")
    .execute();
  return rows.map(toRelation);
}

function toRelation(row: Selectable<Database["relation"]>): Relation {
  return { a: row.a, b: row.b, kind: row.kind, decidedBy: row.decided_by, computation: row.computation };
}
