import type { Claim, Tie } from "../domain/claim.ts";
import { quickId } from "../domain/quick-id.ts";
import { type Reading, sentenceEnd, sentenceFirst, tokenAt } from "../domain/reading.ts";
import { quoteOf, type TextQuote } from "../domain/text-quote.ts";
import type { TextSpan } from "../domain/text-span.ts";
import type { DraftTie, Mention, QuantityMention } from "./mention.ts";
import type { Passage } from "./pipeline.ts";

/** Turns linked mentions into claims: quotes, ids, and links from one claim to another. */
export function assembleClaims(mentions: readonly Mention[], passage: Passage): Claim[] {
  const quotes = quotesOf(mentions, passage);
  const ids = idsOf(mentions, quotes, passage);
  return mentions.map((mention, i) => assemble(mention, quotes[i] as TextQuote, passage, ids));
}

/** A claim while it is put together. */
type Draft = { -readonly [Key in keyof Claim]: Claim[Key] };

function assemble(
  mention: Mention,
  quote: TextQuote,
  { reading, document, field }: Passage,
  ids: ReadonlyMap<Mention, string>,
): Claim {
  const claim: Draft = {
    id: ids.get(mention) as string,
    documentId: document.id,
    field,
    kind: mention.kind,
    start: mention.start,
    end: mention.end,
    mention: reading.text.slice(mention.start, mention.end),
    quote,
    checkworthy: mention.untracked === undefined,
    attribution: mention.attribution ?? [],
  };
  if (mention.scope) claim.scope = mention.scope;
  const ties = mention.ties && tiesOf(mention.ties, ids);
  if (ties && ties.length > 0) claim.ties = ties;
  switch (mention.kind) {
    case "quantity":
      addQuantity(claim, mention, ids);
      break;
    case "date":
      claim.date = mention.date;
      break;
    case "citation":
      claim.citation = mention.citation;
      break;
    case "quote":
      claim.speech = mention.speech;
  }
  return claim;
}

function tiesOf(ties: readonly DraftTie[], ids: ReadonlyMap<Mention, string>): Tie[] {
  return ties.flatMap(({ as, to }) => {
    const claimId = ids.get(to);
    return claimId === undefined ? [] : [{ as, claimId }];
  });
}

function addQuantity(claim: Draft, mention: QuantityMention, ids: ReadonlyMap<Mention, string>): void {
  const { value, measure, population, base, partOf, breakdown, items } = mention;
  claim.value = value;
  claim.partOf = (partOf && ids.get(partOf)) ?? null;
  if (measure !== undefined) claim.measure = measure;
  if (population !== undefined) claim.population = population;
  if (base) {
    const claimId = base.to && ids.get(base.to);
    claim.base = claimId === undefined ? { words: base.words } : { words: base.words, claimId };
  }
  if (breakdown) claim.breakdown = breakdown;
  if (items) claim.items = items;
}

/** The quote of each mention; mentions of one clause share it. */
function quotesOf(mentions: readonly Mention[], passage: Passage): TextQuote[] {
  let last: TextQuote | undefined;
  return mentions.map((mention) => {
    const clause = clauseOf(mention, passage);
    if (last === undefined || last.start !== clause.start || last.end !== clause.end)
      last = quoteOf(passage.reading.text, clause);
    return last;
  });
}

/** The clause that carries the mention: what a refiner set, else its sentence without the space around it. */
function clauseOf(mention: Mention, { reading }: Passage): TextSpan {
  const from = mention.clause?.from ?? sentenceFirst(reading, mention.from);
  const to = mention.clause?.to ?? sentenceEnd(reading, mention.from);
  const start = Math.min(reading.start[from] as number, mention.start);
  const end = Math.max(reading.end[to - 1] as number, mention.end);
  return end - start <= LONGEST_CLAUSE ? { start, end } : shortened(reading, mention);
}

/** Longest clause that is quoted whole, in UTF-16 code units. A table without a full stop would quote itself once per number (judgement). */
const LONGEST_CLAUSE = 1500;

/** Whole tokens round the mention, up to half the longest clause to either side. */
function shortened(reading: Reading, mention: Mention): TextSpan {
  const from = tokenAt(reading, Math.max(0, mention.start - LONGEST_CLAUSE / 2));
  const to = tokenAt(reading, mention.end + LONGEST_CLAUSE / 2);
  return {
    start: Math.min(reading.start[from] as number, mention.start),
    end: Math.max(to > 0 ? (reading.end[to - 1] as number) : 0, mention.end),
  };
}

/** Claim ids: no offsets, so that they outlive an edit elsewhere in the text (DESIGN 4). */
function idsOf(
  mentions: readonly Mention[],
  quotes: readonly TextQuote[],
  { document, field }: Passage,
): Map<Mention, string> {
  const seen = new Map<string, number>();
  let clause: TextQuote | undefined;
  let clauseId = "";
  const ids = new Map<Mention, string>();
  mentions.forEach((mention, i) => {
    const quote = quotes[i] as TextQuote;
    // The long words of a clause are hashed once for all its mentions.
    if (quote !== clause) {
      clause = quote;
      clauseId = quickId(document.id, field, quote.exact);
    }
    // Which mention in its clause: the words before it say so without an offset into the text.
    const place = mention.start - quote.start;
    const length = mention.end - mention.start;
    const idOf = (occurrence: number): string =>
      quickId("claim", clauseId, mention.kind, place, length, occurrence);
    const first = idOf(0);
    const occurrence = seen.get(first) ?? 0;
    seen.set(first, occurrence + 1);
    ids.set(mention, occurrence === 0 ? first : idOf(occurrence));
  });
  return ids;
}
