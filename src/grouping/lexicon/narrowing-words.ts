/**
 * Words beside a number that make it another count than one without them ("ten new cases" are none of "78 cases"), by what they
 * narrow it to. Source: own list from newsroom use and the wording of official statistics, November 2026.
 */
const ROWS: readonly (readonly [sense: string, words: string])[] = [
  ["what is new", "new additional further"],
  ["what is active", "active ongoing"],
  ["a stretch of time", "daily weekly monthly annual average opening"],
  ["earlier", "previous previously"],
  ["home", "domestic domestically states us usa uk america"],
  ["abroad", "foreign overseas outside territories countries elsewhere"],
  ["the world", "worldwide globally global world internationally"],
  ["a place in a row", "second third fourth fifth"],
  ["what is confirmed", "confirmed laboratory-confirmed laboratory verified"],
  ["what is suspected", "suspected probable possible presumed"],
  ["the core", "core underlying"],
  ["the young", "young youth youths juvenile teenage"],
  ["the grave", "seriously critically gravely badly severely serious critical grave severe"],
  ["the slight", "slightly lightly minor light"],
  ["what is net", "net"],
  ["what is gross", "gross"],
  ["the town", "urban"],
  ["the country", "rural"],
  ["what lasts", "permanent permanently"],
  ["what does not last", "temporary temporarily"],
  ["all of each", "fully entirely completely wholly"],
  ["some of each", "partly partially"],
];

/** What each word, in lower case, narrows a count to. */
export const NARROWING_WORDS: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([sense, words]) => words.split(" ").map((word) => [word, sense] as const)),
);
