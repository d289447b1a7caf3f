import { randomBytes } from "node:crypto";
import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { constants, createBrotliCompress, createDeflate, createGzip, gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { explainFetchFailure } from "../../src/fetching/fetch-failure.ts";
import { safeFetch, USER_AGENT } from "../../src/fetching/safe-fetch.ts";
import { useServer } from "../support/web-server.ts";

const PACKERS = {
  gzip: () => createGzip({ level: 1 }),
  deflate: () => createDeflate({ level: 1 }),
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 3 } }),
};
const BOMB_BYTES = 200 * 1024 * 1024;

/** 200 MB of zeros, packed. */
const bombs = new Map<string, Buffer>();

beforeAll(async () => {
  const zeros = Buffer.alloc(4 * 1024 * 1024);
  for (const [encoding, pack] of Object.entries(PACKERS)) {
    const packer = pack();
    const packed = packer.toArray();
    for (let written = 0; written < BOMB_BYTES; written += zeros.length)
      if (!packer.write(zeros)) await once(packer, "drain");
    packer.end();
    bombs.set(encoding, Buffer.concat(await packed));
  }
  bombs.set("gzip, gzip", gzipSync(bombs.get("gzip") ?? ""));
});

/** What each path answers. */
const ANSWERS: Record<string, (response: ServerResponse, origin: string) => void> = {
  "/page": (response) => response.setHeader("content-type", "text/html; charset=ISO-8859-2").end("<p>x"),
  "/chain/5": (response) => response.writeHead(301, { location: "/chain/4" }).end(),
  "/circle": (response) => response.writeHead(302, { location: "/round" }).end(),
  "/round": (response) => response.writeHead(303, { location: "/circle" }).end(),
  "/refresh": (response) =>
    response.setHeader("content-type", "text/html").end('<meta http-equiv="refresh" content="0;url=/page">'),
  "/script": (response) => response.writeHead(302, { location: "javascript:alert(1)" }).end(),
  "/image": (response) => response.setHeader("content-type", "image/png").end("x"),
  "/zip": (response) =>
    response.writeHead(200, { "content-type": "text/html", "content-encoding": "compress" }).end("x"),
  "/torn": (response) =>
    response.writeHead(200, { "content-type": "text/html", "content-encoding": "gzip" }).end("not gzip"),
  "/long": (response) =>
    response.writeHead(200, { "content-type": "text/html", "content-length": 10 ** 9 }).flushHeaders(),
  "/endless": async (response) => {
    response.setHeader("content-type", "text/html");
    const block = randomBytes(64 * 1024);
    while (!response.destroyed) if (!response.write(block)) await once(response, "drain").catch(() => {});
  },
  "/headers": (response) => response.setHeader("x-flood", "x".repeat(100_000)).end(),
  "/cut": (response) => {
    response.writeHead(200, { "content-type": "text/html", "content-length": 100 }).write("half");
    setTimeout(() => response.destroy(), 20);
  },
  "/silent": () => {},
  "/drip": (response) => {
    response.setHeader("content-type", "text/html");
    const drip = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(drip));
  },
};

const sent: Record<string, string | string[] | undefined>[] = [];

const server = useServer((request, response, origin) => {
  sent.push(request.headers);
  const url = request.url ?? "";
  const chain = /^\/chain\/(\d+)$/u.exec(url)?.[1];
  const packed = bombs.get(decodeURIComponent(url.slice("/bomb/".length)));
  if (packed)
    response
      .writeHead(200, {
        "content-type": "text/html",
        "content-encoding": decodeURIComponent(url.slice("/bomb/".length)),
      })
      .end(packed);
  else if (chain === "0") response.writeHead(302, { location: `${origin}/page` }).end();
  else if (chain) response.writeHead(302, { location: `/chain/${Number(chain) - 1}` }).end();
  else if (url in ANSWERS) ANSWERS[url]?.(response, origin);
  else response.writeHead(Number(url.slice(1)) || 404, { "set-cookie": "a=b", location: "" }).end("gone");
});

async function fetchPath(path: string, options: Parameters<typeof safeFetch>[1] = {}) {
  const { origin, reach } = server();
  return safeFetch(`${origin}${path}`, { ...reach, ...options });
}

async function kindOf(path: string, options: Parameters<typeof safeFetch>[1] = {}): Promise<string> {
  const fetched = await fetchPath(path, options);
  if (fetched.ok) return "fetched";
  // Every failure has its sentence.
  expect(`${path} ${explainFetchFailure(fetched.failure)}.`).toMatch(/^\S+ [a-z]/u);
  return fetched.failure.kind;
}

test("a page comes with its bytes, its type and its charset", async () => {
  const fetched = await fetchPath("/page#part");
  expect(fetched).toMatchObject({
    ok: true,
    value: { url: `${server().origin}/page`, contentType: "text/html", charset: "iso-8859-2" },
  });
});

test("credentials and cookies are never sent, and Tally says its name", async () => {
  const { origin, reach } = server();
  sent.length = 0;
  await safeFetch(origin.replace("//", "//user:secret@").concat("/chain/2"), reach);
  expect(sent).toHaveLength(4);
  for (const headers of sent) {
    expect(headers["authorization"] ?? headers["cookie"] ?? headers["referer"]).toBeUndefined();
    expect(headers["user-agent"]).toBe(USER_AGENT);
  }
});

test("five redirects are followed, a sixth is not", async () => {
  expect(await kindOf("/chain/4")).toBe("fetched");
  expect(await kindOf("/chain/5")).toBe("too-many-redirects");
});

test.each([
  ["/circle", "redirect-loop"],
  ["/script", "bad-address"],
  ["/404", "http-status"],
  ["/304", "http-status"],
  ["/500", "http-status"],
  ["/image", "not-text"],
  ["/zip", "bad-encoding"],
  ["/torn", "bad-encoding"],
  ["/long", "too-large"],
  ["/endless", "too-large"],
  ["/headers", "refused"],
  ["/cut", "refused"],
])("%s fails as %s", async (path, kind) => {
  expect(await kindOf(path)).toBe(kind);
});

test("a redirect inside the page is not followed", async () => {
  expect(await kindOf("/refresh")).toBe("fetched");
  expect(server().requests.at(-1)).toBe("GET /refresh");
});

test.each(["gzip", "deflate", "br", "gzip, gzip"])("200 MB packed with %s are cut off", async (encoding) => {
  expect(bombs.get(encoding)?.length).toBeLessThan(1024 * 1024);
  const before = process.memoryUsage().rss;
  expect(await kindOf(`/bomb/${encodeURIComponent(encoding)}`)).toBe("too-large");
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
});

test.each(["/silent", "/drip"])("%s ends at the deadline", async (path) => {
  expect(await kindOf(path, { deadlineMs: 300 })).toBe("timed-out");
});

test("a resolver that never answers ends at the deadline", async () => {
  const fetched = await safeFetch("http://news.example/", {
    deadlineMs: 100,
    resolve: () => new Promise(() => {}),
  });
  expect(fetched).toMatchObject({ ok: false, failure: { kind: "timed-out", seconds: 0.1 } });
});

test("many slow servers at once end at the deadline together", async () => {
  const kinds = await Promise.all(Array.from({ length: 100 }, () => kindOf("/drip", { deadlineMs: 500 })));
  expect(new Set(kinds)).toEqual(new Set(["timed-out"]));
});

test("a closed port is refused with the reason", async () => {
  const fetched = await safeFetch("http://127.0.0.1:1025/", { mayReach: () => true });
  expect(fetched).toMatchObject({
    ok: false,
    failure: { kind: "refused", reason: "the connection was refused" },
  });
});
