import { createHash, timingSafeEqual } from "node:crypto";
import { createMiddleware } from "hono/factory";
import { problem } from "./problem.ts";

/** Keys that may write, as hexadecimal SHA-256 digests: the keys themselves are never kept. Empty: nobody may. */
export type WriteKeys = readonly string[];

/** The digest under which a key is kept. */
export function digestOf(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}

/** Lets a request through that brings a key that may write (`Authorization: Bearer KEY`); refuses every other. */
export function requireKey(keys: WriteKeys) {
  return createMiddleware(async (c, next) => {
    if (keys.length === 0)
      return problem(
        c,
        403,
        "This server takes no documents: it was started without a key. tally serve prints one.",
      );
    const [scheme = "", key = ""] = (c.req.header("authorization") ?? "").split(" ");
    if (scheme.toLowerCase() !== "bearer" || !isKnown(key, keys)) {
      c.header("www-authenticate", 'Bearer realm="tally"');
      const what = key === "" ? "No key was sent" : "The key that was sent is not known here";
      return problem(
        c,
        401,
        `${what}. Send "Authorization: Bearer KEY" with the key that tally serve printed.`,
      );
    }
    return next();
  });
}

/** Compares with every key, in a time that does not tell how near a guess came. */
function isKnown(key: string, keys: WriteKeys): boolean {
  const digest = Buffer.from(digestOf(key), "hex");
  let known = false;
  for (const candidate of keys) {
    const bytes = Buffer.from(candidate, "hex");
    if (bytes.length === digest.length && timingSafeEqual(bytes, digest)) known = true;
  }
  return known;
}
