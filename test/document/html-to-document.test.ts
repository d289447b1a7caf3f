import { expect, test } from "vitest";
import { htmlToDocument } from "../../src/document/html-to-document.ts";

test("cells of a table do not run into each other", () => {
  const { text } = htmlToDocument(
    "<table><tr><th>Town</th><th>Killed</th></tr><tr><td>Osk</td><td>12</td><td>450</td></tr><tr><td></td><td>9</td></tr></table>",
  );
  expect(text).toBe("Town | Killed\n\nOsk | 12 | 450\n\n9");
});

test.each([
  ["12<sup>3</sup> people", "12 people"],
  ["12<sup>[4]</sup> people", "12 people"],
  ['12 people<sup class="reference"><a href="#cite-1">a</a></sup> died', "12 people died"],
  ["1,250<sup>b</sup>", "1,250"],
  ["12 people died.<sup>1</sup>", "12 people died."],
  ["5 km<sup>2</sup> burned", "5 km² burned"],
  ["30 m<sup>3</sup> of water", "30 m³ of water"],
  ["the film<sup>2</sup>", "the film"],
  ["10<sup>6</sup> cells", "10^6 cells"],
  ["110<sup>6</sup> cells", "110 cells"],
  ["the 6<sup>th</sup> of May", "the 6th of May"],
  ["$1.5<sup>m</sup>", "$1.5m"],
  ["CO<sub>2</sub>", "CO2"],
])("%s is read as %s", (html, text) => expect(htmlToDocument(`<p>${html}</p>`).text).toBe(text));

test("one line break is a space, two part paragraphs", () => {
  expect(
    htmlToDocument("<div>Twelve\n<br>died.<br> <br/>Two are missing.<br><br><br>One is safe.</div>").text,
  ).toBe("Twelve died.\n\nTwo are missing.\n\nOne is safe.");
});

test.each(["x<sup>1</sup>", "x<br>", "<td>x</td>"])(
  "a megabyte of %s takes time in its length alone",
  (piece) => {
    const { text } = htmlToDocument(`<table><tr><td>${piece.repeat(1_000_000 / piece.length)}`);
    expect(text.length).toBeGreaterThan(60_000);
  },
);

const TEASER = "<article><h3>Storm</h3><p>Four died in Osk.</p></article>";

test("of several articles the one with the headline is read", () => {
  const { text } = htmlToDocument(
    `${TEASER}<article><h1>Fire</h1><p>Two died in Sarn.</p></article>${TEASER}`,
  );
  expect(text).toBe("Two died in Sarn.");
});

test("articles under one headline are read together", () => {
  const update = "<article><p>Another one died.</p></article>";
  const { text } = htmlToDocument(`<div>Ad</div><main><h1>Live: fire</h1>${update}${update}</main>`);
  expect(text).toBe("Another one died.\n\nAnother one died.");
});

test("a comment inside an article does not take its place", () => {
  const { text } = htmlToDocument("<article><p>Two died.</p><article><p>Sad!</p></article></article>");
  expect(text).toBe("Two died.\n\nSad!");
});
