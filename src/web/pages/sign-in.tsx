import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { digestOf, parseApiKey } from "../../http/api-key.ts";
import { allow } from "../../http/operation.ts";
import { type AccessOptions, originOf, sessionCookie } from "../../http/principal.ts";
import { newSessionToken, SESSION_DAYS } from "../../http/sign-in.ts";
import { checkKey } from "../../storage/api-keys.ts";
import { deleteSession, signInByKey, signInByLink } from "../../storage/sessions.ts";
import { Layout } from "../layout.tsx";
import { localPath } from "../local-path.ts";
import { refuseWithPage } from "../refuse.tsx";
import { page } from "../respond.tsx";

/** `/sign-in`, by a link that works once or by a key, and `/sign-out`. */
export function signInPages(options: AccessOptions) {
  const { db, now } = options;
  return new Hono()
    .get("/sign-in", allow("signIn", refuseWithPage), async (c) => {
      const { token, next } = c.req.query();
      if (token === undefined) return page(c, <SignInPage next={localPath(next)} />);
      const session = newSessionToken(now());
      if (!(await signInByLink(db, digestOf(token), session, now())))
        return page(c, <SignInPage next="/" problem={USED_UP} />, 410);
      keepSession(c, session.text, options);
      // The token must not stay in the address bar.
      return c.redirect("/", 303);
    })
    .post("/sign-in", allow("signIn", refuseWithPage), async (c) => {
      const form = await c.req.parseBody();
      const next = localPath(form["next"]);
      const key = typeof form["key"] === "string" ? parseApiKey(form["key"].trim()) : undefined;
      const check = key ? await checkKey(db, key, now()) : undefined;
      if (check?.kind !== "valid")
        return page(c, <SignInPage next={next} problem={WRONG_KEY[check?.kind ?? "unknown"]} />, 401);
      const session = newSessionToken(now());
      const { id, role } = check.key;
      await signInByKey(db, { id, role, userId: check.userId }, session, now());
      keepSession(c, session.text, options);
      return c.redirect(next, 303);
    })
    .post("/sign-out", allow("signOut", refuseWithPage), async (c) => {
      const name = sessionCookie(originOf(c, options));
      const token = getCookie(c, name);
      if (token !== undefined) await deleteSession(db, digestOf(token));
      deleteCookie(c, name, { path: "/", secure: name.startsWith("__Host-") });
      return c.redirect("/", 303);
    });
}

const USED_UP =
  "That link was used already, or a quarter of an hour has passed. tally serve prints a new one when it starts; a key works too.";

const WRONG_KEY = {
  unknown: "That is no key of this service. It begins with tally_ and was shown once, when it was made.",
  expired: "That key has run out. Ask for a new one.",
  revoked: "That key was revoked. Ask for a new one.",
} as const;

function keepSession(c: Context, token: string, options: AccessOptions): void {
  const name = sessionCookie(originOf(c, options));
  setCookie(c, name, token, {
    path: "/",
    httpOnly: true,
    sameSite: "Lax",
    secure: name.startsWith("__Host-"),
    maxAge: SESSION_DAYS * 86_400,
  });
  c.header("cache-control", "no-store");
}

function SignInPage({ next, problem }: { readonly next: string; readonly problem?: string }) {
  return (
    <Layout title="Sign in">
      <div class="head">
        <h1>Sign in</h1>
        <p class="stand">
          Whoever started Tally here has a link that signs in once: <code>tally serve</code> prints it.
          Everybody else signs in with a key.
        </p>
      </div>
      <form class="paste" method="post" action="/sign-in">
        {problem !== undefined && (
          <p class="problem" role="alert">
            {problem}
          </p>
        )}
        <input type="hidden" name="next" value={next} />
        <label class="field">
          Key
          <input type="password" name="key" autocomplete="current-password" required />
        </label>
        <p class="btns">
          <button class="btn main" type="submit">
            Sign in
          </button>
        </p>
      </form>
    </Layout>
  );
}
