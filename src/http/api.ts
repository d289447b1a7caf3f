import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createMiddleware } from "hono/factory";
import { HTTPException } from "hono/http-exception";
import { requireRules } from "./operation.ts";
import { type AccessOptions, identify } from "./principal.ts";
import { problem } from "./problem.ts";
import { auditRoutes } from "./routes/audit.ts";
import { documentRoutes } from "./routes/documents.ts";
import { eventRoutes } from "./routes/events.ts";
import { figureRoutes } from "./routes/figures.ts";
import { findingRoutes } from "./routes/findings.ts";
import { keyRoutes } from "./routes/keys.ts";
import { referenceRoutes } from "./routes/reference.ts";
import { reviewRoutes } from "./routes/reviews.ts";
import { sameOriginForSessions } from "./same-origin.ts";

export interface ApiOptions extends AccessOptions {
  /** Told of every error that was answered with 500. */
  readonly onFailure?: (error: unknown) => void;
}

/** Longest body that is read, in bytes: a few hundred articles. Judgement. */
const LONGEST_BODY = 10_000_000;

/**
 * The JSON interface, to be mounted at /api/v1.
 *
 * May not: SQL, arithmetic on quantities, wording of findings.
 */
export function api(options: ApiOptions): Hono {
  const { db, now, onFailure } = options;
  const routes = new Hono()
    .notFound(nothingThere)
    .onError((error, c) => {
      if (error instanceof HTTPException && error.status === 400)
        return problem(c, 400, "The body is not JSON. Check it with a JSON parser and send it again.");
      onFailure?.(error);
      return problem(c, 500, "The log of the server says what broke. Nothing that is stored was changed.");
    })
    .use(
      bodyLimit({
        maxSize: LONGEST_BODY,
        onError: (c) =>
          problem(c, 413, "The body is longer than 10,000,000 bytes. Send fewer documents at once."),
      }),
    )
    .use(onlyJson)
    .use(identify(options))
    .use(sameOriginForSessions(options))
    .route("/", documentRoutes(db, now))
    .route("/", findingRoutes(db))
    .route("/", reviewRoutes(options))
    .route("/", figureRoutes(db))
    .route("/", eventRoutes(db))
    .route("/", referenceRoutes(db))
    .route("/", auditRoutes(db))
    .route("/", keyRoutes(options));
  return requireRules(routes);
}

/** A form of another site can send text/plain without asking; JSON it cannot. */
const onlyJson = createMiddleware(async (c, next) => {
  const type = c.req.header("content-type") ?? "";
  if (c.req.method === "POST" && !/^application\/json\s*(?:;|$)/iu.test(type))
    return problem(
      c,
      415,
      `The body is declared as "${type || "nothing"}". Send Content-Type: application/json.`,
    );
  return next();
});

/** Answers an address that leads nowhere. */
export function nothingThere(c: Context): Response {
  return problem(c, 404, `${c.req.path} leads nowhere. /openapi.json lists what there is.`);
}
