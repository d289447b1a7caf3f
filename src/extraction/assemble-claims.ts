import type { Attribution } from "../domain/attribution.ts";
import type { Claim, Tie } from "../domain/claim.ts";
import { type Reading, sentenceEnd, sentenceFirst, tokenAt } from "../domain/reading.ts";
import { stableId } from "../domain/stable-id.ts";
import { quoteOf } from "../domain/text-quote.ts";
import type { TextSpan } from "../domain/text-span.ts";
import type { Mention } from "./mention.ts";
import type { Passage } from "./pipeline.ts";

/** Turns linked mentions into claims: quotes, ids, and links from one claim to another. */
export function assembleClaims(mentions: readonly Mention[], passage: Passage): Claim[] {
  const ids = idsOf(mentions, passage);
  return mentions.map((mention) => assemble(mention, passage, ids));
}

function assemble(mention: Mention, passage: Passage, ids: ReadonlyMap<Mention, string>): Claim {
  const { text } = passage.reading;
  const ties = (mention.ties ?? []).flatMap(({ as, to }): Tie[] => {
    const claimId = ids.get(to);
    return claimId === undefined ? [] : [{ as, claimId }];
  });
  const common = {
    id: ids.get(mention) as string,
    documentId: passage.document.id,
    field: passage.field,
    start: mention.start,
    end: mention.end,
    mention: text.slice(mention.start, mention.end),
    quote: quoteOf(text, clauseOf(mention, passage)),
    checkworthy: mention.untracked === undefined,
    attribution: (mention.attribution ?? []) satisfies readonly Attribution[],
    ...(mention.scope && { scope: mention.scope }),
    ...(ties.length > 0 && { ties }),
  };
  switch (mention.kind) {
    case "quantity": {
      const baseId = mention.base?.to && ids.get(mention.base.to);
      return {
        ...common,
        kind: "quantity",
        value: mention.value,
        partOf: (mention.partOf && ids.get(mention.partOf)) ?? null,
        ...(mention.measure !== undefined && { measure: mention.measure }),
        ...(mention.population !== undefined && { population: mention.population }),
        ...(mention.base && {
          base: { words: mention.base.words, ...(baseId !== undefined && { claimId: baseId }) },
        }),
        ...(mention.breakdown && { breakdown: mention.breakdown }),
        ...(mention.items && { items: mention.items }),
      };
    }
    case "date":
      return { ...common, kind: "date", date: mention.date };
    case "citation":
      return { ...common, kind: "citation", citation: mention.citation };
    case "quote":
      return { ...common, kind: "quote", speech: mention.speech };
  }
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
function idsOf(mentions: readonly Mention[], passage: Passage): Map<Mention, string> {
  const { reading, document, field } = passage;
  const seen = new Map<string, number>();
  const ids = new Map<Mention, string>();
  for (const mention of mentions) {
    const clause = clauseOf(mention, passage);
    const exact = reading.text.slice(clause.start, clause.end);
    // Which mention in its clause: the words before it say so without an offset into the text.
    const place = mention.start - clause.start;
    const key = `${mention.kind}\n${place}\n${mention.end - mention.start}\n${exact}`;
    const occurrence = seen.get(key) ?? 0;
    seen.set(key, occurrence + 1);
    ids.set(
      mention,
      stableId(
        "claim",
        document.id,
        field,
        mention.kind,
        exact,
        place,
        mention.end - mention.start,
        occurrence,
      ),
    );
  }
  return ids;
}
