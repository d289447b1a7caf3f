import { expect, test } from "vitest";
import { read } from "../../../src/document/sentences.ts";
import { NameBook } from "../../../src/extraction/attribution/name-book.ts";

function bookOf(text: string) {
  const book = new NameBook(read(text));
  return { book, names: book.names.map((name) => book.textOf(name)) };
}

test("titles are told apart from the names behind them", () => {
  expect(
    bookOf("Then Prime Minister Edda Moll met Dr. Karl Lund and Finance Minister Ana Brito.").names,
  ).toEqual(["Edda Moll", "Karl Lund", "Ana Brito"]);
});

test("a body's name runs over 'of the'; a person's does not", () => {
  expect(bookOf("Later the Ministry of the Interior wrote to Edda Moll of Solm.").names).toEqual([
    "Ministry of the Interior",
    "Edda Moll",
    "Solm",
  ]);
});

test("words that only begin a sentence are no names", () => {
  expect(bookOf("Two boats sank. Meanwhile Solm slept. However, nobody came.").names).toEqual(["Solm"]);
});

test("a short form stands for the nearest fuller name, an acronym for what it abbreviates", () => {
  const { book } = bookOf("The Solm Harbour Board (SHB) met. Edda Moll spoke. Then Moll left the SHB.");
  const [, , moll, shb] = book.names.slice(-4);
  expect(moll && book.textOf(book.fullest(moll))).toBe("Edda Moll");
  expect(shb && book.textOf(book.fullest(shb))).toBe("Solm Harbour Board");
});

test("a role stands for who was introduced in it", () => {
  const { book } = bookOf("Edda Moll, 44, the board's spokeswoman, came late. Nobody asked.");
  const person = book.personAs("spokeswoman", 100);
  expect(person && book.textOf(person)).toBe("Edda Moll");
  expect(book.personAs("mayor", 100)).toBeUndefined();
});
