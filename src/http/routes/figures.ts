import { Hono } from "hono";
import type { Kysely } from "kysely";
import * as v from "valibot";
import { compareFigure, compareFigures } from "../../pipeline/compare-figures.ts";
import type { Database } from "../../storage/database.ts";
import { relationsOfFigure } from "../../storage/relations.ts";
import { describe } from "../describe.ts";
import { problem } from "../problem.ts";
import {
  ClaimSchema,
  DocumentInputSchema,
  EventSchema,
  FigureSchema,
  IdSchema,
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
      "/figures/:id",
      describe("A figure with every claim of it, and how they relate", ComparedSchema, [404]),
      validate("param", IdSchema),
      async (c) => {
        const { id } = c.req.valid("param");
        const compared = await compareFigure(db, id);
        return compared ? c.json(compared) : problem(c, 404, unknown(id));
      },
    )
    .get(
      "/figures/:id/relations",
      describe("How the claims of a figure relate, pair by pair", v.array(RelationSchema)),
      validate("param", IdSchema),
      async (c) => c.json(await relationsOfFigure(db, c.req.valid("param").id)),
    )
    .get(
      "/compare",
      describe("The figures whose claims have these words, side by side", v.array(ComparedSchema), [422]),
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
