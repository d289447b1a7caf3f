import { Hono } from "hono";
import type { Kysely } from "kysely";
import * as v from "valibot";
import { explainCheck, listChecks } from "../../pipeline/explain-check.ts";
import { findClaims, listClaims } from "../../storage/claims.ts";
import { counts } from "../../storage/counts.ts";
import type { Database } from "../../storage/database.ts";
import { listInstruments } from "../../storage/instruments.ts";
import { searchClaims } from "../../storage/search.ts";
import { listSources } from "../../storage/sources.ts";
import { defined } from "../defined.ts";
import { operation } from "../operation.ts";
import { problem } from "../problem.ts";
import {
  CheckSchema,
  ClaimSchema,
  IdSchema,
  InstrumentSchema,
  PageQuerySchema,
  pageSchema,
  SourceSchema,
} from "../schemas.ts";
import { validate } from "../validate.ts";

const FoundSchema = v.object({
  claim: ClaimSchema,
  documentTitle: v.optional(v.string()),
  figureId: v.optional(v.string()),
});

const SearchQuerySchema = v.object({
  q: v.optional(v.pipe(v.string(), v.maxLength(500, "q has at most 500 characters")), ""),
  limit: PageQuerySchema.entries.limit,
});

/** What one looks things up in: claims, sources, the register, the checks, and how much there is. */
export function referenceRoutes(db: Kysely<Database>) {
  return new Hono()
    .get(
      "/counts",
      operation("countStore", "How much the store holds", v.record(v.string(), v.unknown())),
      async (c) => c.json(await counts(db)),
    )
    .get(
      "/claims",
      operation(
        "listClaims",
        "The check-worthy claims that fit the filters, ordered by id",
        pageSchema(ClaimSchema),
        [422],
      ),
      validate(
        "query",
        v.object({
          ...PageQuerySchema.entries,
          document: v.optional(v.string()),
          figure: v.optional(v.string()),
          kind: v.optional(ClaimSchema.entries.kind),
          measure: v.optional(v.string()),
        }),
      ),
      async (c) => c.json(await listClaims(db, defined(c.req.valid("query")))),
    )
    .get(
      "/claims/:id",
      operation("readClaim", "A claim: what was written, and what was read from it", ClaimSchema, [404]),
      validate("param", IdSchema),
      async (c) => {
        const { id } = c.req.valid("param");
        const [claim] = await findClaims(db, [id]);
        return claim
          ? c.json(claim)
          : problem(c, 404, `No claim has the id "${id}". GET /api/v1/search?q=WORDS finds claims.`);
      },
    )
    .get(
      "/search",
      operation("searchClaims", "Claims whose words fit, the nearest first", v.array(FoundSchema), [422]),
      validate("query", SearchQuerySchema),
      async (c) => {
        const { q, limit } = defined(c.req.valid("query"));
        return c.json(await searchClaims(db, q, limit));
      },
    )
    .get("/sources", operation("listSources", "Who publishes, by name", v.array(SourceSchema)), async (c) =>
      c.json(await listSources(db)),
    )
    .get(
      "/register",
      operation(
        "listInstruments",
        "Resolutions, sessions and summits that citations are compared with",
        v.array(InstrumentSchema),
      ),
      async (c) => c.json(await listInstruments(db)),
    )
    .get(
      "/checks",
      operation("listChecks", "What is checked, why, and when a check stays silent", v.array(CheckSchema)),
      (c) => c.json(listChecks()),
    )
    .get(
      "/checks/:id",
      operation(
        "readCheck",
        "A check with examples, and what it says of them",
        v.looseObject({ ...CheckSchema.entries }),
        [404],
      ),
      validate("param", IdSchema),
      (c) => {
        const { id } = c.req.valid("param");
        const check = explainCheck(id);
        return check
          ? c.json(check)
          : problem(c, 404, `No check has the id "${id}". GET /api/v1/checks lists them.`);
      },
    );
}
