import { expect, test } from "vitest";
import { redirectTarget, webAddress } from "../../src/fetching/web-address.ts";

test("credentials and fragment are dropped", () => {
  expect(webAddress("https://user:pass@news.example/a?b=c#d")).toMatchObject({
    ok: true,
    value: { href: "https://news.example/a?b=c" },
  });
});

test.each(["http://news.example:25/", "https://news.example:22/", "ftp://news.example/", "news.example", ""])(
  "%s is no address that is asked for",
  (address) => expect(webAddress(address)).toMatchObject({ ok: false, failure: { kind: "bad-address" } }),
);

test("a redirect may go from http to https, not back", () => {
  const secure = new URL("https://news.example/a");
  expect(redirectTarget(new URL("http://news.example/a"), secure.href)).toMatchObject({ ok: true });
  expect(redirectTarget(secure, "http://news.example/a")).toMatchObject({
    ok: false,
    failure: { kind: "downgrade" },
  });
  expect(redirectTarget(secure, "//other.example/b")).toMatchObject({
    ok: true,
    value: { href: "https://other.example/b" },
  });
});
