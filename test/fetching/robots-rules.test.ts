import { expect, test } from "vitest";
import { HostPace } from "../../src/fetching/host-pace.ts";
import { RobotsRules } from "../../src/fetching/robots-rules.ts";
import { useServer } from "../support/web-server.ts";

let status = 200;
let robots = "";

const server = useServer((_request, response) => {
  response.writeHead(status, { "content-type": "text/plain" }).end(robots);
});

async function leave(path: string, text: string, answer = 200) {
  robots = text;
  status = answer;
  const { origin, reach } = server();
  return new RobotsRules(reach, new HostPace(0)).leaveFor(`${origin}${path}`);
}

// The cases of RFC 9309, sections 2.2 and 5.
test.each([
  ["what no rule names is allowed", "User-agent: *\nDisallow: /private/", "/news", true],
  ["what a rule names is not", "User-agent: *\nDisallow: /private/", "/private/a", false],
  ["an empty rule forbids nothing", "User-agent: *\nDisallow:", "/a", true],
  ["the longest rule counts", "User-agent: *\nDisallow: /a\nAllow: /a/news", "/a/news/1", true],
  ["of two as long, the one that allows", "User-agent: *\nDisallow: /a\nAllow: /a", "/a", true],
  [
    "a group for us goes before the one for all",
    "User-agent: *\nDisallow: /\n\nUser-agent: Tally\nDisallow: /x",
    "/a",
    true,
  ],
  ["names of programs have no case", "User-agent: TALLY\nDisallow: /", "/a", false],
  ["a group for others is not ours", "User-agent: otherbot\nDisallow: /", "/a", true],
  ["a star stands for anything", "User-agent: *\nDisallow: /*/print$", "/a/b/print", false],
  ["a dollar ends the path", "User-agent: *\nDisallow: /*/print$", "/a/b/printer", true],
  ["comments are passed over", "# all\nUser-agent: * # any\nDisallow: /a # that", "/a", false],
  ["groups of several names share their rules", "User-agent: x\nUser-agent: tally\nDisallow: /", "/a", false],
])("%s", async (_, text, path, allowed) => {
  expect((await leave(path, text)).allowed).toBe(allowed);
});

test.each([
  [404, true],
  [403, true],
  [500, false],
  [503, false],
])("a robots.txt that answers %s allows: %s", async (answer, allowed) => {
  expect((await leave("/a", "", answer)).allowed).toBe(allowed);
});

test("a host that cannot be reached allows nothing", async () => {
  const rules = new RobotsRules({ mayReach: () => true }, new HostPace(0));
  expect((await rules.leaveFor("http://127.0.0.1:1025/a")).allowed).toBe(false);
});

test("a host may ask for longer pauses, but not for ever", async () => {
  expect((await leave("/a", "User-agent: *\nCrawl-delay: 2.5")).delayMs).toBe(2500);
  expect((await leave("/a", "User-agent: *\nCrawl-delay: 86400")).delayMs).toBe(30_000);
  expect((await leave("/a", "User-agent: *\nCrawl-delay: soon")).delayMs).toBe(0);
});

test("robots.txt is fetched once for each host", async () => {
  const { origin, reach, requests } = server();
  const before = requests.length;
  const rules = new RobotsRules(reach, new HostPace(0));
  await Promise.all([1, 2, 3].map((n) => rules.leaveFor(`${origin}/${n}`)));
  expect(requests.slice(before)).toEqual(["GET /robots.txt"]);
});

test("hosts are asked in turns, each at its own pace", async () => {
  const pace = new HostPace(60);
  const began = Date.now();
  const order: string[] = [];
  await Promise.all(
    ["a", "a", "b", "a"].map(async (host, index) => {
      await pace.turn(`http://${host}.example/`);
      order.push(`${host}${index}`);
    }),
  );
  expect(order.slice(0, 2).toSorted()).toEqual(["a0", "b2"]);
  // Timers may fire a millisecond early.
  expect(Date.now() - began).toBeGreaterThanOrEqual(115);
});
