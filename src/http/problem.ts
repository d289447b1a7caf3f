import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import * as v from "valibot";

/** A failure as RFC 9457 has it. */
export const ProblemSchema = v.object({
  type: v.pipe(
    v.string(),
    v.description("What kind of problem it is; about:blank where the status says it all"),
  ),
  title: v.string(),
  status: v.number(),
  detail: v.pipe(v.string(), v.description("What was wrong with this request, and what to do")),
  errors: v.optional(v.array(v.object({ field: v.string(), detail: v.string() }))),
});

export type Problem = v.InferOutput<typeof ProblemSchema>;

const TITLES: Readonly<Record<number, string>> = {
  400: "The request cannot be read",
  401: "A key is needed",
  403: "Not allowed",
  404: "There is nothing here",
  405: "Not that way",
  409: "It clashes with what is stored",
  412: "It was changed meanwhile",
  413: "Too much at once",
  415: "Not JSON",
  422: "Some fields do not fit",
  428: "Which version?",
  500: "Something broke on our side",
  503: "Not ready",
};

/** Answers with a problem. `detail` names the value that was wrong and the remedy. */
export function problem(
  c: Context,
  status: ContentfulStatusCode,
  detail: string,
  errors?: Problem["errors"],
): Response {
  const body: Problem = {
    type: "about:blank",
    title: TITLES[status] ?? "Problem",
    status,
    detail,
    ...(errors && { errors }),
  };
  return c.body(JSON.stringify(body), status, { "content-type": "application/problem+json" });
}
