import { expect, test } from "vitest";
import { decodeWebText } from "../../src/document/decode-web-text.ts";

const POLISH = "Powódź w Łodzi: 12 ofiar, „jest źle”";

/** Bytes of charsets that Node cannot write, each with the text that they stand for. */
const PAGES: Record<string, [bytes: number[], text: string]> = {
  "windows-1252": [[0x93, 0x31, 0x32, 0x94, 0x20, 0x96, 0x20, 0x80, 0x35, 0xe9], "“12” – €5é"],
  "iso-8859-2": [[0xa3, 0xf3, 0x64, 0xbc], "Łódź"],
  shift_jis: [[0x93, 0x8c, 0x8b, 0x9e, 0x31, 0x32], "東京12"],
  gb18030: [[0xb1, 0xb1, 0xbe, 0xa9, 0x31, 0x32], "北京12"],
  "koi8-r": [[0xed, 0xcf, 0xd3, 0xcb, 0xd7, 0xc1], "Москва"],
};

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

test.each(Object.entries(PAGES))("%s is read where the header names it", (charset, [bytes, text]) => {
  expect(decodeWebText(Uint8Array.from(bytes), charset)).toBe(text);
});

test.each(Object.entries(PAGES))(
  "%s is read where a meta element or an XML declaration names it",
  (charset, [bytes, text]) => {
    for (const declaration of [
      `<!doctype html><meta charset="${charset}">`,
      `<html><head><meta content='text/html; charset=${charset}' http-equiv=Content-Type>`,
      `<?xml version="1.0" encoding="${charset}"?>`,
    ])
      expect(decodeWebText(Uint8Array.from([...ascii(declaration), ...bytes]))).toBe(declaration + text);
  },
);

test.each(["utf-16le", "utf-16be"])("%s is read by its mark, and the mark is left out", (charset) => {
  const little = Buffer.from(`\ufeff${POLISH}`, "utf16le");
  expect(decodeWebText(charset === "utf-16le" ? little : little.swap16(), "koi8-r")).toBe(POLISH);
});

test("a mark goes before the header, and the header before the page", () => {
  const page = `<meta charset="koi8-r">${POLISH}`;
  expect(decodeWebText(Buffer.from(page), "utf-8")).toBe(page);
  expect(decodeWebText(Buffer.from(`\ufeff${page}`), "windows-1252")).toBe(page);
});

test("a label that nobody knows is passed over", () => {
  const page = `<meta charset="martian">${POLISH}`;
  expect(decodeWebText(Buffer.from(page), "x-user-defined")).toBe(page);
});

test("a page that is read byte by byte cannot be UTF-16, whatever it says", () => {
  const page = `<meta charset="utf-16">${POLISH}`;
  expect(decodeWebText(Buffer.from(page))).toBe(page);
});

test("without any word of it, UTF-8 is told by its bytes, and all else is windows-1252", () => {
  expect(decodeWebText(Buffer.from(POLISH))).toBe(POLISH);
  expect(decodeWebText(Uint8Array.from([0x93, 0x31, 0x94]))).toBe("“1”");
});

test("what a comment declares does not count", () => {
  const page = `<!-- <meta charset="koi8-r"> -->${POLISH}`;
  expect(decodeWebText(Buffer.from(page))).toBe(page);
});
