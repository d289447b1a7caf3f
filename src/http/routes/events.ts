import { Hono } from "hono";
import type { Kysely } from "kysely";
import * as v from "valibot";
import type { Database } from "../../storage/database.ts";
import { findEvent, listEvents } from "../../storage/events.ts";
import { figuresOfEvent } from "../../storage/figures.ts";
import { defined } from "../defined.ts";
import { operation } from "../operation.ts";
import { problem } from "../problem.ts";
import { EventSchema, FigureSchema, IdSchema, PageQuerySchema, pageSchema } from "../schemas.ts";
import { validate } from "../validate.ts";

const EventSummarySchema = v.object({
  event: EventSchema,
  figures: v.number(),
  documents: v.number(),
  findings: v.number(),
  firstSeenAt: v.string(),
});

/** `/events`: list, and read one with its figures. */
export function eventRoutes(db: Kysely<Database>) {
  return new Hono()
    .get(
      "/events",
      operation("listEvents", "The events, newest first", pageSchema(EventSummarySchema), [422]),
      validate("query", PageQuerySchema),
      async (c) => c.json(await listEvents(db, defined(c.req.valid("query")))),
    )
    .get(
      "/events/:id",
      operation(
        "readEvent",
        "An event with its figures",
        v.object({ event: EventSchema, figures: v.array(FigureSchema) }),
        [404],
      ),
      validate("param", IdSchema),
      async (c) => {
        const { id } = c.req.valid("param");
        const event = await findEvent(db, id);
        if (!event) return problem(c, 404, `No event has the id "${id}". GET /api/v1/events lists them.`);
        return c.json({ event, figures: await figuresOfEvent(db, event.id) });
      },
    );
}
