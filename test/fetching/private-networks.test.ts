import { Socket } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { safeFetch } from "../../src/fetching/safe-fetch.ts";
import { privateUrls } from "../support/private-addresses.ts";
import { useServer } from "../support/web-server.ts";

const URLS = privateUrls();

/** As a Location header can hold them; what would be read as a path of the redirecting server is left out. */
const LOCATIONS = URLS.filter((url) => /^https?:\/\//u.test(url)).map((url) =>
  /^[!-~]+$/u.test(url) ? url : new URL(url).href,
);

/** Redirects to the n-th location, or says hello. */
const server = useServer((request, response) => {
  const location = LOCATIONS[Number(/^\/to\/(\d+)$/u.exec(request.url ?? "")?.[1])];
  if (location === undefined) response.setHeader("content-type", "text/plain").end("hello");
  else response.writeHead(302, { location }).end();
});

/** Whom this process connected to, as "address:port". */
const connected: string[] = [];

/** Where sockets are led instead of where they were to go. */
let diverted: string | undefined;

beforeEach(() => {
  connected.length = 0;
  diverted = undefined;
  const { connect } = Socket.prototype;
  vi.spyOn(Socket.prototype, "connect").mockImplementation(function (this: Socket, ...args: unknown[]) {
    const [options] = args.flat() as [{ host?: string; port?: number }];
    if (diverted !== undefined) options.host = diverted;
    connected.push(`${options.host}:${options.port}`);
    return Reflect.apply(connect, this, args);
  });
});

afterEach(() => vi.restoreAllMocks());

async function kindOf(url: string, options: Parameters<typeof safeFetch>[1] = {}): Promise<string> {
  const fetched = await safeFetch(url, options);
  return fetched.ok ? `fetched ${fetched.value.url}` : fetched.failure.kind;
}

/** The URLs of which something else came than ssrf-blocked. */
async function notBlocked(urls: readonly string[], options: Parameters<typeof safeFetch>[1] = {}) {
  const odd: string[] = [];
  for (let at = 0; at < urls.length; at += 50)
    for (const [index, kind] of (
      await Promise.all(urls.slice(at, at + 50).map((url) => kindOf(url, options)))
    ).entries()) {
      if (kind !== "ssrf-blocked") odd.push(`${kind}: ${urls[at + index]}`);
    }
  return odd;
}

test("no spelling of a private address is connected to", async () => {
  expect(URLS.length).toBeGreaterThan(2000);
  const resolve = vi.fn(async () => ["127.0.0.1"]);
  const odd = await notBlocked(URLS, { resolve });
  expect(odd).toEqual([]);
  expect(connected).toEqual([]);
  expect(resolve).not.toHaveBeenCalled();
});

test("no redirect to a private address is followed", async () => {
  const { origin, reach } = server();
  const odd = await notBlocked(
    LOCATIONS.map((_, index) => `${origin}/to/${index}`),
    { ...reach, resolve: async () => [] },
  );
  expect(odd).toEqual([]);
  expect(new Set(connected)).toEqual(new Set([origin.slice("http://".length)]));
});

test.each([
  "file:///etc/passwd",
  "gopher://127.0.0.1:6379/_x",
  "data:text/plain,x",
  "ftp://127.0.0.1/",
  "http://[::1",
  "news",
])("%s is no address that is fetched", async (url) => {
  expect(await kindOf(url)).toBe("bad-address");
  expect(connected).toEqual([]);
});

test.each([
  ["a private address", ["10.0.0.1"]],
  ["a public and a private one", ["93.184.215.14", "127.0.0.1"]],
  ["a private one first", ["127.0.0.1", "93.184.215.14"]],
  ["an IPv6 form of loopback", ["::ffff:127.0.0.1"]],
  ["what is no address", ["localhost"]],
])("a name that resolves to %s is not connected to", async (_, addresses) => {
  expect(await kindOf("http://news.example/", { resolve: async () => addresses })).toBe("ssrf-blocked");
  expect(connected).toEqual([]);
});

test("a name without addresses leads nowhere", async () => {
  expect(await kindOf("http://news.example/", { resolve: async () => [] })).toBe("no-such-host");
});

test("a resolver that changes its answer is asked once, and the socket goes where the first answer said", async () => {
  const { origin, reach } = server();
  const { port } = new URL(origin);
  for (let attempt = 0; attempt < 200; attempt++) {
    let asked = 0;
    const resolve = async () => [asked++ === 0 ? "127.0.0.1" : "127.0.0.2"];
    expect(await kindOf(`http://news.example:${port}/`, { ...reach, resolve })).toMatch(/^fetched/u);
    expect(asked).toBe(1);
  }
  expect(connected).toHaveLength(200);
});

test("a socket that ends elsewhere than at the checked address is dropped before anything is sent", async () => {
  const { origin, requests } = server();
  const { port } = new URL(origin);
  const before = requests.length;
  diverted = "127.0.0.1";
  expect(await kindOf(`http://127.0.0.2:${port}/`, { mayReach: (address) => address === "127.0.0.2" })).toBe(
    "refused",
  );
  expect(connected).toEqual([`127.0.0.1:${port}`]);
  expect(requests).toHaveLength(before);
});
