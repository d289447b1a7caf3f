import { Hono } from "hono";
import type { Kysely } from "kysely";
import * as v from "valibot";
import { compareFigure, compareFigures } from "../../pipeline/compare-figures.ts";
import type { Database } from "../../storage/database.ts";
import { listFigures } from "../../storage/figures.ts";
import { listRelations, relationsOfFigure } from "../../storage/relations.ts";
import { defined } from "../defined.ts";
import { operation } from "../operation.ts";
import { problem } from "../problem.ts";
import {
  ClaimSchema,
  DocumentInputSchema,
  EventSchema,
  FigureSchema,
  IdSchema,
  PageQuerySchema,
  pageSchema,
  RelationSchema,
} from "../schemas.ts";
import { validate } from "../validate.ts";

const ComparedSchema = v.object({
  figure: FigureSchema,
  event: v.optional(EventSchema),
  claims: v.array(v.object({ claim: ClaimSchema, document: DocumentInputSchema })),
  relations: v.array(RelationSchema),
});

/** `/figures` and `/compare`: what all sources say of one figure, side by side. */
export function figureRoutes(db: Kysely<Database>) {
  return new Hono()
    .get(
      "/figures",
      operation(
        "listFigures",
        "The figures that fit the filters, ordered by id",
        pageSchema(FigureSchema),
        [422],
      ),
      validate(
        "query",
        v.object({
          ...PageQuerySchema.entries,
          event: v.optional(v.string()),
          measure: v.optional(v.string()),
        }),
      ),
      async (c) => c.json(await listFigures(db, defined(c.req.valid("query")))),
    )
    .get(
      "/relations",
      operation(
        "listRelations",
        "The relations that fit the filters, ordered by claim ids",
        pageSchema(RelationSchema),
        [422],
      ),
      validate(
        "query",
        v.object({
          ...PageQuerySchema.entries,
          kind: v.optional(RelationSchema.entries.kind),
          claim: v.optional(v.string()),
        }),
      ),
      async (c) => c.json(await listRelations(db, defined(c.req.valid("query")))),
    )
    .get(
      "/figures/:id",
      operation("readFigure", "A figure with every claim of it, and how they relate", ComparedSchema, [404]),
      validate("param", IdSchema),
      async (c) => {
        const { id } = c.req.valid("param");
        const compared = await compareFigure(db, id);
        return compared ? c.json(compared) : problem(c, 404, unknown(id));
      },
    )
    .get(
      "/figures/:id/relations",
      operation(
        "readRelationsOfFigure",
        "How the claims of a figure relate, pair by pair",
        v.array(RelationSchema),
      ),
      validate("param", IdSchema),
      async (c) => c.json(await relationsOfFigure(db, c.req.valid("param").id)),
    )
    .get(
      "/compare",
      operation(
        "compareFigures",
        "The figures whose claims have these words, side by side",
        v.array(ComparedSchema),
        [422],
      ),
      validate(
        "query",
        v.object({
          q: v.pipe(
            v.string("Say in q what to look for"),
            v.nonEmpty("Say in q what to look for"),
            v.maxLength(500, "q has at most 500 characters"),
          ),
        }),
      ),
      async (c) => c.json(await compareFigures(db, c.req.valid("query").q)),
    );
}

function unknown(id: string): string {
  return `No figure has the id "${id}". GET /api/v1/compare?q=WORDS finds figures.`;
}
