import { Hono } from "hono";
import * as v from "valibot";
import { REVIEW_ACTS, type ReviewAct } from "../../domain/review.ts";
import { reviewFindings } from "../../storage/review-findings.ts";
import { etagOf, requireIfMatch, versionIn } from "../if-match.ts";
import { operation } from "../operation.ts";
import { type AccessOptions, principalOf } from "../principal.ts";
import { ACT_FIELDS, ACT_OPERATION, actFrom } from "../review-acts.ts";
import { reviewProblem } from "../review-problem.ts";
import { IdSchema, StoredFindingSchema } from "../schemas.ts";
import { validate } from "../validate.ts";

const SUMMARIES: Readonly<Record<ReviewAct["kind"], string>> = {
  confirm: "Say that the figures do not agree indeed",
  dismiss: "Say that this is a false alarm",
  resolve: "Say how the clash is settled",
  snooze: "Set a finding aside until a day",
  reopen: "Take a finding up again",
  note: "Write a note to a finding",
  assign: "Give a finding to somebody; without a name to nobody",
  undo: "Take back the last act on a finding",
};

/** Findings reviewed at once; a page of the list has at most as many. */
const MOST_AT_ONCE = 500;

const BulkSchema = v.strictObject({
  findings: v.pipe(
    v.array(v.strictObject({ id: v.string(), version: v.pipe(v.number(), v.integer(), v.minValue(1)) })),
    v.minLength(1, "Name at least one finding"),
    v.maxLength(MOST_AT_ONCE, `Name at most ${MOST_AT_ONCE} findings`),
  ),
  act: v.variant("kind", [
    v.strictObject({ kind: v.literal("confirm"), ...ACT_FIELDS.confirm.entries }),
    v.strictObject({ kind: v.literal("dismiss"), ...ACT_FIELDS.dismiss.entries }),
    v.strictObject({ kind: v.literal("resolve"), ...ACT_FIELDS.resolve.entries }),
    v.strictObject({ kind: v.literal("snooze"), ...ACT_FIELDS.snooze.entries }),
    v.strictObject({ kind: v.literal("reopen"), ...ACT_FIELDS.reopen.entries }),
    v.strictObject({ kind: v.literal("note"), ...ACT_FIELDS.note.entries }),
    v.strictObject({ kind: v.literal("assign"), ...ACT_FIELDS.assign.entries }),
    v.strictObject({ kind: v.literal("undo"), ...ACT_FIELDS.undo.entries }),
  ]),
});

/** `/findings/{id}/{act}` and `/findings/review`: what the desk makes of findings. */
export function reviewRoutes({ db, now }: AccessOptions) {
  const routes = new Hono();
  for (const kind of REVIEW_ACTS)
    routes.post(
      `/findings/:id/${kind}`,
      operation(ACT_OPERATION[kind], SUMMARIES[kind], StoredFindingSchema, [
        400,
        404,
        412,
        415,
        422,
        428,
        ...(kind === "undo" ? [409] : []),
      ]),
      requireIfMatch,
      validate("param", IdSchema),
      validate("json", ACT_FIELDS[kind] as v.GenericSchema<object>),
      async (c) => {
        const version = versionIn(c);
        const target = { id: c.req.valid("param").id, ...(version !== undefined && { version }) };
        const act = actFrom(kind, c.req.valid("json"));
        const reviewed = await reviewFindings(db, [target], act, principalOf(c).name, now());
        if (!reviewed.ok) return reviewProblem(c, reviewed.failure);
        const [finding] = reviewed.value;
        c.header("etag", etagOf(finding?.version ?? 0));
        return c.json(finding);
      },
    );
  return routes.post(
    "/findings/review",
    operation(
      "reviewFindings",
      "Do one act to many findings, to all or to none; each with the version that was seen",
      v.array(StoredFindingSchema),
      [400, 404, 409, 412, 413, 415, 422],
    ),
    validate("json", BulkSchema),
    async (c) => {
      const { findings, act } = c.req.valid("json");
      const { kind, ...fields } = act;
      const reviewed = await reviewFindings(db, findings, actFrom(kind, fields), principalOf(c).name, now());
      return reviewed.ok ? c.json(reviewed.value) : reviewProblem(c, reviewed.failure);
    },
  );
}
