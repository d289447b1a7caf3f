import { expect, test } from "vitest";
import { canonicalUrl } from "../../src/pipeline/canonical-url.ts";

test.each([
  [
    "tracking parameters",
    "https://news.example/a?utm_source=mail&utm_medium=x&fbclid=1",
    "https://news.example/a",
  ],
  ["the fragment", "https://news.example/a#comments", "https://news.example/a"],
  ["the slash at the end", "https://news.example/a/", "https://news.example/a"],
  ["the slash of a bare host", "https://news.example/", "https://news.example"],
  ["capitals in scheme and host", "HTTPS://News.Example/A", "https://news.example/A"],
  ["the default port", "https://news.example:443/a", "https://news.example/a"],
  ["the order of parameters", "https://news.example/?b=2&a=1", "https://news.example?a=1&b=2"],
])("%s does not make another document", (_what, address, canonical) => {
  expect(canonicalUrl(address)).toBe(canonical);
  expect(canonicalUrl(canonical)).toBe(canonical);
});

test.each([
  ["https://news.example/story?id=1", "https://news.example/story?id=2"],
  ["https://news.example/a", "https://other.example/a"],
  ["https://news.example/a?page=2", "https://news.example/a"],
])("%s and %s stay apart", (one, other) => {
  expect(canonicalUrl(one)).not.toBe(canonicalUrl(other));
});

test("what is no web address is only trimmed", () => {
  expect(canonicalUrl(" tass.example/emergencies/1#x ")).toBe("tass.example/emergencies/1#x");
});
