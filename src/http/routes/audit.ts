import { Hono } from "hono";
import type { Kysely } from "kysely";
import * as v from "valibot";
import { audit } from "../../pipeline/audit-documents.ts";
import { crossReference } from "../../pipeline/cross-reference.ts";
import type { Database } from "../../storage/database.ts";
import { listInstruments } from "../../storage/instruments.ts";
import { defined } from "../defined.ts";
import { operation } from "../operation.ts";
import {
  AuditInputSchema,
  ClaimSchema,
  DocumentInputSchema,
  EventSchema,
  FigureSchema,
  FindingSchema,
  RelationSchema,
} from "../schemas.ts";
import { validate } from "../validate.ts";

const AuditResultSchema = v.looseObject({
  claims: v.array(ClaimSchema),
  events: v.array(EventSchema),
  figures: v.array(FigureSchema),
  relations: v.array(RelationSchema),
  findings: v.array(FindingSchema),
});

const CrossReferenceSchema = v.object({
  claims: v.array(
    v.object({
      claim: ClaimSchema,
      figure: v.optional(FigureSchema),
      beside: v.array(
        v.object({ claim: ClaimSchema, document: DocumentInputSchema, relation: v.optional(RelationSchema) }),
      ),
    }),
  ),
  findings: v.array(FindingSchema),
});

/** `/audit` and `/cross-reference`: read texts that are sent along. Nothing is saved. */
export function auditRoutes(db: Kysely<Database>) {
  return new Hono()
    .post(
      "/audit",
      operation(
        "auditDocuments",
        "What does not tally in the documents sent; nothing is saved",
        AuditResultSchema,
        [400, 413, 415, 422],
      ),
      validate("json", AuditInputSchema),
      async (c) => {
        const documents = c.req.valid("json").documents.map(defined);
        return c.json(audit(documents, { register: await listInstruments(db) }));
      },
    )
    .post(
      "/cross-reference",
      operation(
        "crossReference",
        "Each claim of the document sent beside the stored claims of its figure, with relation and reason; nothing is saved",
        CrossReferenceSchema,
        [400, 413, 415, 422],
      ),
      validate("json", DocumentInputSchema),
      async (c) => {
        const { claims, findings } = await crossReference(db, defined(c.req.valid("json")));
        return c.json({ claims, findings });
      },
    );
}
