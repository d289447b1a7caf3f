import type { Context } from "hono";
import type { ReviewFailure } from "../storage/review-findings.ts";
import { etagOf } from "./if-match.ts";
import { problem } from "./problem.ts";

/** Answers with why an act was not done. */
export function reviewProblem(c: Context, failure: ReviewFailure): Response {
  switch (failure.kind) {
    case "unknown-finding":
      return problem(
        c,
        404,
        `No finding has the id "${failure.ids.join('", "')}". GET /api/v1/findings lists them. Nothing was changed.`,
      );
    case "changed-meanwhile": {
      const [first] = failure.findings;
      if (first && failure.findings.length === 1) c.header("etag", etagOf(first.version));
      const now = failure.findings.map(({ id, version, state }) => `${id} is ${state}, version ${version}`);
      return problem(c, 412, `Changed since that version: ${now.join("; ")}. Read it again and decide anew.`);
    }
    case "snoozed-into-the-past":
      return problem(c, 422, "until lies in the past. Give a time to come.", [
        { field: "until", detail: "lies in the past" },
      ]);
    case "nothing-to-undo":
      return problem(
        c,
        409,
        `Nothing is left to undo of ${failure.ids.join(", ")}: nobody did anything, or the checks changed it since.`,
      );
  }
}
