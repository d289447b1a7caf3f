import { Hono } from "hono";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { openAPIRouteHandler } from "hono-openapi";
import { type ApiOptions, api, nothingThere } from "../http/api.ts";
import { sessionCookie } from "../http/principal.ts";
import { problem } from "../http/problem.ts";
import { answers } from "../storage/answers.ts";
import { failed, notFound } from "./pages/problems.tsx";
import { webPages } from "./pages.ts";
import { refuseForeignForm } from "./refuse.tsx";

export interface AppOptions extends ApiOptions {
  /** Host names under which the service may be asked for; absent: any. On the local default only the machine itself, against DNS rebinding. */
  readonly hosts?: readonly string[];
}

/** The whole service: pages, JSON and its OpenAPI document. It listens nowhere; `app.request` asks it in tests. */
export function createApp(options: AppOptions): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      xFrameOptions: "DENY",
      referrerPolicy: "no-referrer",
      strictTransportSecurity: false,
    }),
  );
  const { hosts } = options;
  if (hosts)
    app.use(async (c, next) => {
      const { hostname } = new URL(c.req.url);
      if (hosts.includes(hostname)) return next();
      return problem(c, 421 as 400, `This server does not answer for ${hostname}. Ask it at ${hosts[0]}.`);
    });

  app.get("/healthz", (c) => c.json({ status: "ok" }));
  app.get("/readyz", async (c) => {
    if (await answers(options.db)) return c.json({ status: "ready" });
    return problem(c, 503, "The database does not answer. Ask again in a few seconds.");
  });
  const json = api(options);
  app.route("/api/v1", json);
  app.get(
    "/openapi.json",
    openAPIRouteHandler(app, {
      documentation: {
        openapi: "3.1.0",
        info: {
          title: "Tally",
          version: "1",
          description: "Claims, figures, and what does not tally among them. Nothing here says who is right.",
        },
        components: {
          securitySchemes: {
            bearer: { type: "http", scheme: "bearer" },
            session: { type: "apiKey", in: "cookie", name: sessionCookie(options.origin ?? "") },
          },
        },
      },
    }),
  );
  // Every page has its content as JSON under the same address with .json; raw path, so that an id may hold "%2Ejson".
  app.get("*", (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    if (!pathname.endsWith(".json")) return next();
    const { headers } = c.req.raw;
    return json.request(`${pathname.slice(0, -".json".length)}${search}`, { headers });
  });
  app.route("/", webPages(options));

  app.notFound((c) => (c.req.path.startsWith("/api/") ? nothingThere(c) : notFound(c)));
  app.onError((error, c) => {
    // Of what is thrown on the way to a page, only hono/csrf's is no fault of ours.
    if (error instanceof HTTPException && error.status === 403) return refuseForeignForm(c);
    options.onFailure?.(error);
    return failed(c);
  });
  return app;
}
