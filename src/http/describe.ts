import { describeRoute, resolver } from "hono-openapi";
import type * as v from "valibot";
import { ProblemSchema } from "./problem.ts";

const PROBLEMS: Readonly<Record<number, string>> = {
  400: "The body is not JSON",
  401: "No key, or an unknown one",
  403: "The server takes no writes",
  404: "Unknown id",
  413: "The body is too long",
  415: "The body is not declared as JSON",
  422: "Fields that do not fit",
};

/** Describes a route for the OpenAPI document: what it answers, and the problems that it may answer with. */
export function describe(
  summary: string,
  schema: v.GenericSchema,
  problems: readonly (keyof typeof PROBLEMS)[] = [],
  options: { readonly secured?: boolean } = {},
) {
  return describeRoute({
    summary,
    ...(options.secured && { security: [{ bearer: [] }] }),
    responses: {
      200: { description: summary, content: { "application/json": { schema: resolver(schema) } } },
      ...Object.fromEntries(
        problems.map((status) => [
          status,
          {
            description: PROBLEMS[status] ?? "",
            content: { "application/problem+json": { schema: resolver(ProblemSchema) } },
          },
        ]),
      ),
    },
  });
}
