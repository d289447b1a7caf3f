import { Hono } from "hono";
import type { Kysely } from "kysely";
import * as v from "valibot";
import { ingestDocument } from "../../pipeline/ingest-documents.ts";
import { claimsOfDocument } from "../../storage/claims.ts";
import type { Database } from "../../storage/database.ts";
import { findDocument, listDocuments } from "../../storage/documents.ts";
import { figureEditsOf } from "../../storage/figure-edits.ts";
import { defined } from "../defined.ts";
import { operation } from "../operation.ts";
import { problem } from "../problem.ts";
import {
  ClaimSchema,
  DocumentInputSchema,
  DocumentSummarySchema,
  IdSchema,
  PageQuerySchema,
  pageSchema,
} from "../schemas.ts";
import { validate } from "../validate.ts";

const StoredDocumentSchema = v.object({
  document: DocumentInputSchema,
  kind: v.picklist(["article", "digest"]),
  facts: v.optional(v.string()),
  note: v.optional(v.string()),
  byline: v.optional(v.string()),
  modifiedAt: v.optional(v.string()),
  sourceId: v.optional(v.string()),
  readable: v.boolean(),
  revision: v.number(),
  retrievedAt: v.string(),
  firstSeenAt: v.string(),
  lastSeenAt: v.string(),
  claims: v.array(ClaimSchema),
  figureEdits: v.pipe(
    v.array(
      v.object({ revision: v.number(), editedAt: v.string(), before: ClaimSchema, after: ClaimSchema }),
    ),
    v.description("Figures that the publisher changed in place, oldest first"),
  ),
});

const IngestResultSchema = v.object({
  id: v.pipe(v.string(), v.description("The id that it is stored under")),
  status: v.picklist(["added", "unchanged", "revised"]),
  claims: v.number(),
  figuresEdited: v.optional(
    v.pipe(v.number(), v.description("Figures that the publisher changed in place since the former text")),
  ),
  reason: v.optional(v.string()),
});

/** `/documents`: list, read with claims, and take in. */
export function documentRoutes(db: Kysely<Database>, now: () => string) {
  return new Hono()
    .get(
      "/documents",
      operation("listDocuments", "The documents, newest first", pageSchema(DocumentSummarySchema), [422]),
      validate("query", v.object({ ...PageQuerySchema.entries, source: v.optional(v.string()) })),
      async (c) => c.json(await listDocuments(db, defined(c.req.valid("query")))),
    )
    .get(
      "/documents/:id",
      operation(
        "readDocument",
        "A document with the claims of its current text",
        StoredDocumentSchema,
        [404],
      ),
      validate("param", IdSchema),
      async (c) => {
        const { id } = c.req.valid("param");
        const stored = await findDocument(db, id);
        if (!stored)
          return problem(c, 404, `No document has the id "${id}". GET /api/v1/documents lists them.`);
        const [claims, figureEdits] = await Promise.all([claimsOfDocument(db, id), figureEditsOf(db, id)]);
        return c.json({ ...stored, claims, figureEdits });
      },
    )
    .post(
      "/documents",
      operation(
        "addDocument",
        "Store a document; the same text twice is one document",
        IngestResultSchema,
        [400, 413, 415, 422],
      ),
      validate("json", DocumentInputSchema),
      async (c) => {
        const result = await ingestDocument(db, defined(c.req.valid("json")), now());
        if (result.status === "refused")
          return problem(c, 422, `The document was not stored: ${result.reason ?? "it was refused"}.`);
        return c.json(result, result.status === "added" ? 201 : 200);
      },
    );
}
