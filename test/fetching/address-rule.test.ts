import { expect, test } from "vitest";
import { isLocalName, isPublicAddress, spellAddress } from "../../src/fetching/address-rule.ts";

test.each(["8.8.8.8", "1.1.1.1", "93.184.215.14", "2606:4700::1111", "2a00:1450:4001:800::200e"])(
  "%s is public",
  (address) => expect(isPublicAddress(address)).toBe(true),
);

test.each([
  "127.0.0.1",
  "100.64.0.1",
  "168.63.129.16",
  "192.88.99.1",
  "::7f00:1",
  "::ffff:8.8.8.8",
  "64:ff9b::808:808",
  "2002:7f00:1::",
  "2001:0:4136:e378:8000:63bf:3fff:fdd2",
  "3fff::1",
  "fe80::1%eth0",
  "2130706433",
  "127.1",
  "news.example",
  "",
])("%s is not public", (address) => expect(isPublicAddress(address)).toBe(false));

test("the first and last address of a block are in it, and their neighbours are not", () => {
  expect(["172.15.255.255", "172.16.0.0", "172.31.255.255", "172.32.0.0"].map(isPublicAddress)).toEqual([
    true,
    false,
    false,
    true,
  ]);
  expect(["2001:1ff:ffff::", "2001:200::", "4000::"].map(isPublicAddress)).toEqual([false, true, false]);
});

test("a name that only a local network knows is told from one of the internet", () => {
  expect(["localhost", "a.localhost.", "intra", "x.home.arpa", "db.internal"].every(isLocalName)).toBe(true);
  expect(["news.example", "localhost.example", "internal.org.", "local.news"].some(isLocalName)).toBe(false);
});

test("two spellings of an address are one", () => {
  expect(spellAddress("::ffff:127.0.0.1")).toBe(spellAddress("127.0.0.1"));
  expect(spellAddress("2606:4700:0:0:0:0:0:1111")).toBe(spellAddress("2606:4700::1111"));
});
