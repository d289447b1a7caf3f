import fc from "fast-check";

/** What newsrooms' systems leave in a text: spaces that do not break, soft hyphens, marks of direction, odd line ends, emoji. */
const ODDITIES = [
  ..."\u00a0\u2009\u202f\u00ad\u200b\u200d\u2028\u2029\r\n\ufeff\f\t\u200e\u200f\u202b",
  "İ",
  "ı",
  "e\u0301",
  "🚨",
  "👩‍🚒",
  "⚠️",
  "ﬁ",
  "٤٠",
  "עברית",
  "“",
  "’",
  "–",
  "½",
  "\ud83d",
];

const WORDS = (
  "at least some about between and to from of in or more than up as many one two dozen a an the half third quarter hundred thousand " +
  "million percent per cent people killed people's were on Feb. March 1992 No. Article said Marsh aged Tuesday to % $ £ EUR 1,275 6.4 40 3-1 " +
  "25-26 0555 20th 1/2 ( ) \" , . : ; - — 's km mph magnitude times vote none"
).split(" ");

/** Texts made of news words, numbers and the oddities above, glued or parted. */
export const oddNews: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
        { weight: 1, arbitrary: fc.constantFrom(...ODDITIES) },
      ),
      fc.constantFrom(" ", " ", " ", "", "\n\n"),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.map(([word, gap]) => word + gap).join(""));

export { fc };
