import { expect, test } from "vitest";
import { claimsIn } from "../../support/marked.ts";

function quotesIn(text: string): (string | undefined)[][] {
  return claimsIn(text)
    .filter(({ kind }) => kind === "quote")
    .map(({ mention, speech }) => [mention, speech?.speaker]);
}

test("a quoted sentence is a claim, without its closing comma", () => {
  expect(quotesIn("“We had no warning at all,” said Edda Moll.")).toEqual([
    ["We had no warning at all", "Edda Moll"],
  ]);
});

test("a quotation behind a colon belongs to the subject of the sentence", () => {
  expect(quotesIn('Edda Moll, 44, said: "We had no warning at all."')).toEqual([
    ["We had no warning at all.", "Edda Moll"],
  ]);
});

test("words inside the writer's own sentence, titles and scare quotes are no claims", () => {
  expect(quotesIn("Edda Moll said the boats were “not fit for the sea”.")).toEqual([]);
  expect(quotesIn("The film “Night over Solm” opened on Friday, officials said.")).toEqual([]);
});

test("a split quotation is one claim with all its words", () => {
  const [claim] = claimsIn('"We had no warning," Edda Moll said, "and no boats."').filter(
    ({ kind }) => kind === "quote",
  );
  expect(claim?.mention).toBe("We had no warning");
  expect(claim?.speech).toEqual({
    speaker: "Edda Moll",
    words: "We had no warning, and no boats.",
    direct: "direct",
  });
});

test("a second quotation in the same paragraph keeps the speaker", () => {
  expect(quotesIn('"We had no warning," Edda Moll said. "The sirens were broken."')).toEqual([
    ["We had no warning", "Edda Moll"],
    ["The sirens were broken.", "Edda Moll"],
  ]);
});

test("a quotation that fills the next paragraph keeps the speaker, unless it names its own", () => {
  expect(quotesIn("“We had no warning,” Edda Moll told reporters.\n\n“Nobody came for hours.”")).toEqual([
    ["We had no warning", "Edda Moll"],
    ["Nobody came for hours.", "Edda Moll"],
  ]);
  expect(
    quotesIn("“We had no warning,” Edda Moll said. “Nobody came. The sea rose,” said Karl Lund."),
  ).toEqual([
    ["We had no warning", "Edda Moll"],
    ["Nobody came. The sea rose", "Karl Lund"],
  ]);
});

test("a full stop ends the name of who asked", () => {
  expect(quotesIn("“Where are the boats?” asked Edda Moll. Nobody knew.")).toEqual([
    ["Where are the boats?", "Edda Moll"],
  ]);
});
