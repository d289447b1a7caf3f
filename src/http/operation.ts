import type { Context, Hono, MiddlewareHandler } from "hono";
import { createMiddleware } from "hono/factory";
import { describeRoute, resolver } from "hono-openapi";
import type * as v from "valibot";
import { LEAST_ROLE, may, type Operation } from "../domain/permissions.ts";
import { type Principal, principalOf } from "./principal.ts";
import { ProblemSchema, problem } from "./problem.ts";

const PROBLEMS: Readonly<Record<number, string>> = {
  400: "The body is not JSON",
  401: "Nobody is signed in and no key was sent, or the key holds no more",
  403: "The role of the key is too low",
  404: "Unknown id",
  409: "The act cannot be done as things stand",
  412: "It was changed since that version",
  413: "The body is too long",
  415: "The body is not declared as JSON",
  422: "Fields that do not fit",
  428: "If-Match is missing",
};

/** A request that may not be answered. */
export interface Refusal {
  readonly status: 401 | 403;
  readonly detail: string;
}

const OPERATION = Symbol("operation");

/**
 * Lets a request through to the operation if whoever asks may do it. Each route has one, as its first handler.
 *
 * @param refuse answers where they may not.
 */
export function allow(
  operation: Operation,
  refuse: (c: Context, refusal: Refusal) => Response | Promise<Response>,
): MiddlewareHandler {
  const guard = createMiddleware(async (c, next) => {
    const refusal = refusalOf(principalOf(c), operation);
    return refusal ? refuse(c, refusal) : next();
  });
  return Object.assign(guard, { [OPERATION]: operation });
}

/** Guards a route of the API by the rule of its operation, and describes it in the OpenAPI document. */
export function operation(
  name: Operation,
  summary: string,
  schema: v.GenericSchema,
  problems: readonly (keyof typeof PROBLEMS)[] = [],
): MiddlewareHandler {
  const least = LEAST_ROLE[name];
  const all = least === "anyone" ? problems : [...problems, 401, 403].toSorted();
  const described = describeRoute({
    operationId: name,
    summary,
    ...(least !== "anyone" && {
      description: `For the role ${least} and those above it.`,
      security: [{ bearer: [] }, { session: [] }],
    }),
    responses: {
      200: { description: summary, content: { "application/json": { schema: resolver(schema) } } },
      ...Object.fromEntries(
        all.map((status) => [
          status,
          {
            description: PROBLEMS[status] ?? "",
            content: { "application/problem+json": { schema: resolver(ProblemSchema) } },
          },
        ]),
      ),
    },
  });
  return Object.assign(allow(name, refuseWithProblem), described);
}

/**
 * Makes sure that every route of `app` has a rule, or those of `methods`.
 *
 * @throws where one has none: it is a slip that no request should find.
 */
export function requireRules<App extends Hono>(
  app: App,
  methods: (method: string) => boolean = () => true,
): App {
  const ruled = new Map<string, boolean>();
  for (const { method, path, handler } of app.routes) {
    if (method === "ALL" || !methods(method)) continue;
    const route = `${method} ${path}`;
    ruled.set(route, ruled.get(route) === true || OPERATION in handler);
  }
  const bare = [...ruled].filter(([, has]) => !has).map(([route]) => route);
  if (bare.length > 0)
    throw new Error(`No operation of src/domain/permissions.ts is named for ${bare.join(", ")}.`);
  return app;
}

function refusalOf({ role, via, refused }: Principal, operation: Operation): Refusal | undefined {
  if (refused)
    return {
      status: 401,
      detail: `The key that was sent is ${refused}. Send "Authorization: Bearer KEY" with one that holds; tally key create makes one.`,
    };
  if (may(role, operation)) return undefined;
  const least = LEAST_ROLE[operation];
  if (via === "nothing")
    return {
      status: 401,
      detail: `This is for the role ${least}. Send "Authorization: Bearer KEY" with a key of that role, or sign in at /sign-in.`,
    };
  return { status: 403, detail: `This is for the role ${least}; you have the role ${role}.` };
}

function refuseWithProblem(c: Context, { status, detail }: Refusal): Response {
  if (status === 401) c.header("www-authenticate", 'Bearer realm="tally"');
  return problem(c, status, detail);
}
