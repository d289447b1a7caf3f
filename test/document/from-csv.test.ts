import { expect, test } from "vitest";
import { documentsFromCsv } from "../../src/document/from-csv.ts";

test("each row is a document, whatever the order and case of its columns", () => {
  const csv =
    'Title,ID,colour,Text\nFlood,a,blue,"Twelve people died, two of them ""at home"".\n\nTwo are missing."\n';
  expect(documentsFromCsv(csv)).toEqual({
    documents: [
      { id: "a", title: "Flood", text: 'Twelve people died, two of them "at home".\n\nTwo are missing.' },
    ],
    badLines: [],
  });
});

test.each([";", "\t"])("columns may be parted by %j", (mark) => {
  const csv = `${["id", "text"].join(mark)}\n${["a", "3,5 percent, he said"].join(mark)}`;
  expect(documentsFromCsv(csv).documents).toEqual([{ id: "a", text: "3,5 percent, he said" }]);
});

test("a row without an id is known by its address, else by its words", () => {
  const { documents } = documentsFromCsv(
    "url,text\nhttps://a.example/1,One died.\n,Two died.\n,Three died.\n",
  );
  const [first, second, third] = documents.map(({ id }) => id);
  expect(first).toBe("https://a.example/1");
  expect(second).toMatch(/^row-[0-9a-f]{8}$/u);
  expect(third).not.toBe(second);
});

test("a bad row is named by its line and the others are kept", () => {
  const { documents, badLines } = documentsFromCsv(
    'id,text,publishedAt\na,One died.,2024-05-02\nb,Two died.,May\nc,Three died.\nd,"Four\ndied.",\n',
  );
  expect(documents.map(({ id }) => id)).toEqual(["a", "d"]);
  expect(badLines.map(({ line }) => line)).toEqual([3, 4]);
  expect(badLines[0]?.reason).toContain("publishedAt");
});

test.each(["", "one column\nTwelve died.\n"])("without a column of texts nothing is read: %j", (csv) => {
  expect(documentsFromCsv(csv)).toEqual({
    documents: [],
    badLines: [{ line: 1, reason: expect.stringContaining('must name a column "text"') }],
  });
});

test("a quotation mark that never closes is an error, not a document", () => {
  const { documents, badLines } = documentsFromCsv('id,text\na,One died.\nb,"Two died.\n');
  expect(documents.map(({ id }) => id)).toEqual(["a"]);
  expect(badLines).toHaveLength(1);
});
