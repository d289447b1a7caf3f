import type { ValidationTargets } from "hono";
import { validator } from "hono-openapi";
import type * as v from "valibot";
import { problem } from "./problem.ts";

const WHERE: Readonly<Record<string, string>> = { json: "body", query: "address", param: "address" };

/**
 * Parses one part of the request and describes it in the OpenAPI document; answers 422 with each field that does not fit. Past it
 * nothing is validated again.
 */
export function validate<Target extends keyof ValidationTargets, Schema extends v.GenericSchema>(
  target: Target,
  schema: Schema,
) {
  return validator(target, schema, (result, c) => {
    if (result.success) return undefined;
    const errors = result.error.map((issue) => ({
      field: (issue.path ?? []).map((step) => String(typeof step === "object" ? step.key : step)).join("."),
      detail: issue.message,
    }));
    const fields = errors.map(({ field }) => (field === "" ? "the whole" : field)).join(", ");
    return problem(
      c,
      422,
      `In the ${WHERE[target] ?? target}: ${fields}. See errors; /openapi.json has the form.`,
      errors,
    );
  });
}
