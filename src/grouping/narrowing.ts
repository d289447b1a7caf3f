import type { Claim } from "../domain/claim.ts";
import { NARROWING_WORDS } from "./lexicon/narrowing-words.ts";
import { wordsOf } from "./words.ts";

/** How far from the number a word narrows it, in UTF-16 code units; judgement. */
const NEAR = 36;

const known = new WeakMap<Claim, ReadonlySet<string>>();

/** What the words beside the number narrow it to: "what is confirmed" of "58 confirmed deaths". */
export function narrowingOf(claim: Claim): ReadonlySet<string> {
  let senses = known.get(claim);
  if (!senses) {
    senses = readNarrowing(claim);
    known.set(claim, senses);
  }
  return senses;
}

function readNarrowing({ quote, start, end }: Claim): ReadonlySet<string> {
  const [from, to] = [start - quote.start, end - quote.start];
  const before =
    quote.exact
      .slice(Math.max(0, from - NEAR), from)
      .split(/[,;(]\s/u)
      .at(-1) ?? "";
  const after = quote.exact.slice(to, to + NEAR).split(/[,;)]\s|\band\b/u)[0] ?? "";
  const words = wordsOf(`${before} ${after}`).map(({ folded }) => folded);
  const senses = new Set(words.flatMap((word) => NARROWING_WORDS.get(word) ?? []));
  // "In territories outside the United States" is not at home.
  if (senses.has("abroad")) senses.delete("home");
  return senses;
}

/** Senses that a short statement is not left without by whoever means them: "ten new cases", "sales abroad". */
const SAID_IN_STATEMENTS: ReadonlySet<string> = new Set([
  "what is new",
  "what is active",
  "a stretch of time",
  "earlier",
  "home",
  "abroad",
  "the world",
  "a place in a row",
]);

/** What only one of a statement and a text is narrowed to; undefined where both are narrowed alike. */
export function narrowedApart(a: Claim, b: Claim): string | undefined {
  const [x, y] = [narrowingOf(a), narrowingOf(b)];
  const only = [...x].filter((sense) => !y.has(sense)).concat([...y].filter((sense) => !x.has(sense)));
  return only.find((sense) => SAID_IN_STATEMENTS.has(sense));
}

/** Senses that nobody leaves out who means them: "seriously" of the injured, "core" of inflation. */
const ALWAYS_SAID: ReadonlySet<string> = new Set([
  "the core",
  "the young",
  "the grave",
  "the slight",
  "what is net",
  "what is gross",
]);

/** What two articles narrow their numbers to that cannot be one: two different senses, or one that is always said. */
export function narrowedOtherwise(a: Claim, b: Claim): string | undefined {
  const [x, y] = [narrowingOf(a), narrowingOf(b)];
  const onlyX = [...x].filter((sense) => !y.has(sense));
  const onlyY = [...y].filter((sense) => !x.has(sense));
  const always = [...onlyX, ...onlyY].find((sense) => ALWAYS_SAID.has(sense));
  if (always !== undefined) return always;
  return onlyX.length > 0 && onlyY.length > 0 ? onlyX[0] : undefined;
}
