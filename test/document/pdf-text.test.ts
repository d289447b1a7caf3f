import { expect, test } from "vitest";
import { type PdfLine, pdfLines } from "../../src/document/pdf-lines.ts";
import { pdfText } from "../../src/document/pdf-text.ts";

/** Lines of a page, 14 points apart, each letter 5 points wide; `""` leaves a gap. */
function page(...texts: readonly (string | Partial<PdfLine>)[]): PdfLine[] {
  return texts.flatMap((given, at) => {
    const line = typeof given === "string" ? { text: given } : given;
    const { text = "", left = 50 } = line;
    if (text === "") return [];
    return [{ left, right: left + 5 * text.length, y: 700 - 14 * at, fontSize: 10, ...line, text }];
  });
}

const WIDE = "The water reached the roofs of the lower town before anyone had heard";

test("the lines of a paragraph are joined, and a wider gap begins another", () => {
  const read = pdfText([
    page(WIDE, "a warning, the council said. Twelve people died.", "", "Two are missing."),
  ]);
  expect(read.text).toBe(`${WIDE} a warning, the council said. Twelve people died.\n\nTwo are missing.`);
});

test("a word that the end of a line parted is one word, a compound keeps its hyphen", () => {
  const parted = `${WIDE} the govern-`;
  expect(pdfText([page(parted, "ment speak.")]).text).toBe(`${WIDE} the government speak.`);
  const compound = `${WIDE} the mid-`;
  expect(pdfText([page(compound, "May floods.")]).text).toBe(`${WIDE} the mid-May floods.`);
});

test("short lines of a list stay lines of their own", () => {
  const read = pdfText([page(WIDE, "a warning:", "Darro: 12 killed", "Selm: 19 killed")]);
  expect(read.text.split("\n\n")).toEqual([`${WIDE} a warning:`, "Darro: 12 killed", "Selm: 19 killed"]);
});

test("a bullet begins a paragraph even after a full line", () => {
  const read = pdfText([page(WIDE, "• 14 schools closed")]);
  expect(read.text).toBe(`${WIDE}\n\n• 14 schools closed`);
});

test("larger letters at the head are the headline", () => {
  const read = pdfText([
    page({ text: "Flood in Selm:", fontSize: 20 }, { text: "12 dead", fontSize: 20 }, WIDE),
  ]);
  expect(read).toEqual({ title: "Flood in Selm: 12 dead", text: WIDE });
});

test("running heads and page numbers are left out, and a sentence goes on over the page", () => {
  const said = ["that a dam had broken", "in the hills above them,", "as the mayor said later,"];
  const pages = said.map((words, at) => page(`Situation report ${at}`, `${WIDE} ${words}`, "", `${at} of 3`));
  expect(pdfText(pages).text).toBe(said.map((words) => `${WIDE} ${words}`).join(" "));
});

test("a number that stands alone within the page is no page number", () => {
  const read = pdfText([page(WIDE, WIDE, "", "212", "", WIDE, WIDE)]);
  expect(read.text.split("\n\n")).toContain("212");
});

test("runs that touch are one word, runs apart are two, and a superscript stays on its line", () => {
  const run = { y: 700, width: 20, fontSize: 10, hasEOL: false };
  const lines = pdfLines([
    { ...run, str: "cut o", x: 50 },
    { ...run, str: "ff", x: 70 },
    { ...run, str: "by", x: 94 },
    { ...run, str: "2", x: 114, y: 704, fontSize: 6 },
    { ...run, str: "", x: 134, hasEOL: true },
    { ...run, str: "rain", x: 50, y: 686 },
  ]);
  expect(lines.map(({ text }) => text)).toEqual(["cut off by2", "rain"]);
});
