import { Hono } from "hono";
import type { Kysely } from "kysely";
import * as v from "valibot";
import { FINDING_STATES, RESOLUTIONS } from "../../domain/review.ts";
import { findClaims } from "../../storage/claims.ts";
import type { Database } from "../../storage/database.ts";
import { findFinding, findingsPage, historyOfFinding } from "../../storage/findings.ts";
import { defined } from "../defined.ts";
import { etagOf } from "../if-match.ts";
import { operation } from "../operation.ts";
import { problem } from "../problem.ts";
import { ClaimSchema, IdSchema, PageQuerySchema, pageSchema, StoredFindingSchema } from "../schemas.ts";
import { validate } from "../validate.ts";

const text = v.optional(v.string());

const FindingsQuerySchema = v.object({
  ...PageQuerySchema.entries,
  check: text,
  severity: v.optional(v.picklist(["error", "warning", "note"], "severity is error, warning or note")),
  state: v.optional(v.picklist(FINDING_STATES, `state is one of ${FINDING_STATES.join(", ")}`)),
  resolution: v.optional(v.picklist(RESOLUTIONS, `resolution is one of ${RESOLUTIONS.join(", ")}`)),
  assignee: text,
  delta: v.optional(
    v.picklist(["new", "regressed", "unchanged", "gone"], "delta is new, regressed, unchanged or gone"),
  ),
  event: text,
  figure: text,
  document: text,
  source: text,
});

const FindingInPlaceSchema = v.object({
  ...StoredFindingSchema.entries,
  claims: v.array(ClaimSchema),
  history: v.array(v.looseObject({ at: v.string(), what: v.string() })),
});

/** `/findings`: list by filters, and read one with its claims and history. */
export function findingRoutes(db: Kysely<Database>) {
  return new Hono()
    .get(
      "/findings",
      operation(
        "listFindings",
        "The findings that fit the filters, newest change first",
        pageSchema(StoredFindingSchema),
        [422],
      ),
      validate("query", FindingsQuerySchema),
      async (c) => c.json(await findingsPage(db, defined(c.req.valid("query")))),
    )
    .get(
      "/findings/:id",
      operation("readFinding", "A finding with its claims and history", FindingInPlaceSchema, [404]),
      validate("param", IdSchema),
      async (c) => {
        const { id } = c.req.valid("param");
        const finding = await findFinding(db, id);
        if (!finding)
          return problem(c, 404, `No finding has the id "${id}". GET /api/v1/findings lists them.`);
        const [claims, history] = await Promise.all([
          findClaims(db, finding.claimIds),
          historyOfFinding(db, finding.id),
        ]);
        c.header("etag", etagOf(finding.version));
        return c.json({ ...finding, claims, history });
      },
    );
}
