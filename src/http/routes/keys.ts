import { Hono } from "hono";
import * as v from "valibot";
import { ROLES } from "../../domain/permissions.ts";
import { insertKey, listKeys, revokeKey } from "../../storage/api-keys.ts";
import { makeApiKey } from "../api-key.ts";
import { operation } from "../operation.ts";
import { type AccessOptions, originOf, principalOf } from "../principal.ts";
import { problem } from "../problem.ts";
import { IdSchema } from "../schemas.ts";
import { makeSignInLink } from "../sign-in.ts";
import { validate } from "../validate.ts";

const maybe = v.optional(v.string());
const role = v.picklist(ROLES, `role is one of ${ROLES.join(", ")}`);
const name = v.pipe(
  v.string(),
  v.trim(),
  v.nonEmpty("Say in name whose it is"),
  v.maxLength(200, "name has at most 200 characters"),
);

const KeySchema = v.object({
  id: v.string(),
  name: v.string(),
  role,
  createdAt: v.string(),
  createdBy: v.string(),
  expiresAt: maybe,
  lastUsedAt: maybe,
  revokedAt: maybe,
});

const SelfSchema = v.object({
  name: v.string(),
  role: v.optional(role),
  via: v.picklist(["key", "session", "nothing"]),
});

const NewKeySchema = v.strictObject({
  name,
  role,
  expiresAt: v.optional(v.pipe(v.string(), v.isoTimestamp("expiresAt is a time as in 2027-03-31T00:00:00Z"))),
});

/** `/keys`, `/sign-in-links` and `/self`: who may come in, and as whom one is in. */
export function keyRoutes(options: AccessOptions) {
  const { db, now } = options;
  return new Hono()
    .get("/self", operation("readSelf", "Who asks, and in which role", SelfSchema), (c) => {
      const { name, role, via } = principalOf(c);
      return c.json({ name, role, via });
    })
    .get(
      "/keys",
      operation("listKeys", "Every key, newest first; never its secret", v.array(KeySchema)),
      async (c) => c.json(await listKeys(db)),
    )
    .post(
      "/keys",
      operation(
        "createKey",
        "Make a key; its text is shown this once",
        v.object({ id: v.string(), key: v.string() }),
        [400, 415, 422],
      ),
      validate("json", NewKeySchema),
      async (c) => {
        const { name, role, expiresAt } = c.req.valid("json");
        const end = expiresAt === undefined ? undefined : new Date(expiresAt).toISOString();
        if (end !== undefined && end <= now())
          return problem(c, 422, "expiresAt lies in the past. Give a time to come.");
        const { id, text, secretHash } = makeApiKey();
        const key = { id, secretHash, name, role, ...(end !== undefined && { expiresAt: end }) };
        await insertKey(db, key, principalOf(c).name, now());
        c.header("cache-control", "no-store");
        return c.json({ id, key: text }, 201);
      },
    )
    .delete(
      "/keys/:id",
      operation(
        "revokeKey",
        "End a key at once, and the sessions opened with it",
        v.object({ id: v.string() }),
        [404],
      ),
      validate("param", IdSchema),
      async (c) => {
        const { id } = c.req.valid("param");
        if (await revokeKey(db, id, principalOf(c).name, now())) return c.json({ id });
        return problem(c, 404, `No key that holds has the id "${id}". GET /api/v1/keys lists them.`);
      },
    )
    .post(
      "/sign-in-links",
      operation(
        "createSignInLink",
        "Make an address that signs in, once, whoever opens it",
        v.object({ url: v.string(), expiresAt: v.string() }),
        [400, 415, 422],
      ),
      validate("json", v.strictObject({ name, role })),
      async (c) => {
        const { path, expiresAt } = await makeSignInLink(db, c.req.valid("json"), now());
        c.header("cache-control", "no-store");
        return c.json({ url: `${originOf(c, options)}${path}`, expiresAt }, 201);
      },
    );
}
