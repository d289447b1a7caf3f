import type { Citation } from "../../domain/claim.ts";
import { isWord, norm, type Reading, written } from "../../domain/reading.ts";
import { ADOPTION_VERBS } from "../lexicon/adoption-verbs.ts";
import { type CitationMention, citationMention, isCitation, type Mention, redrafted } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/**
 * Makes one citation of a resolution and the session that adopted it, and a citation of a bare number that is named as a
 * resolution elsewhere in the text ("853 followed in July"). Runs before anything counts with the number.
 */
export const joinCitations: Refiner = {
  id: "join-citations",
  refine(mentions, { reading }) {
    if (!mentions.some(isCitation)) return mentions;
    return joinSessions(withBareNumbers(mentions, reading), reading);
  },
};

function withBareNumbers(mentions: readonly Mention[], reading: Reading): readonly Mention[] {
  const numbers = new Map<string, Citation>();
  for (const mention of mentions)
    if (isCitation(mention) && mention.instrument === "resolution" && mention.citation.number !== undefined)
      numbers.set(mention.citation.number, mention.citation);
  return mentions.map((mention): Mention => {
    if (mention.kind !== "quantity" || mention.to !== mention.from + 1) return mention;
    const raw = written(reading, mention.from);
    const known = raw.length >= 3 ? numbers.get(raw) : undefined;
    if (!known || isCounting(reading, mention.to)) return mention;
    const { from, to } = mention;
    const citation = citationMention(reading, from, to, "resolution", { body: known.body, number: raw });
    citation.why = mention.why && ["named as a resolution elsewhere"];
    return citation;
  });
}

/** "822 people", "853 votes": a plural noun follows. */
function isCounting(reading: Reading, next: number): boolean {
  const word = norm(reading, next);
  return (
    isWord(reading, next) &&
    (word === "people" || word === "percent" || (/^[a-z]{4,}s$/u.test(word) && !VERBS.has(reading, next)))
  );
}

const VERBS = wordSet(
  "calls demands says makes deals does asks urges remains goes comes dates followed stands",
);

/** "Resolution 7/39-P, adopted by the Council at its 39th session, held in Port Carn in 2012" is one citation. */
function joinSessions(mentions: readonly Mention[], reading: Reading): readonly Mention[] {
  const out: Mention[] = [];
  let last: CitationMention | undefined;
  for (const mention of mentions) {
    if (!isCitation(mention)) {
      out.push(mention);
      continue;
    }
    const whole = last && (withParagraph(last, mention, reading) ?? joined(last, mention, reading));
    if (whole) out[out.lastIndexOf(last as CitationMention)] = whole;
    else out.push(mention);
    last = whole ?? mention;
  }
  return out;
}

/** At most this many tokens from a resolution to the session that adopted it; judgement. */
const REACH = 16;

/** "Paragraph 3 of resolution 822". */
function withParagraph(
  part: CitationMention,
  resolution: CitationMention,
  reading: Reading,
): CitationMention | undefined {
  const { body, paragraph } = part.citation;
  const of = part.to === resolution.from - 1 && norm(reading, part.to) === "of";
  if (!of || body !== "" || paragraph === undefined || resolution.instrument !== "resolution")
    return undefined;
  const { from, start } = part;
  return redrafted(resolution, reading, { citation: { ...resolution.citation, paragraph }, from, start });
}

/** The resolution with the session that adopted it; undefined where the words between do not say that it did. */
function joined(
  resolution: CitationMention,
  session: CitationMention,
  reading: Reading,
): CitationMention | undefined {
  if (resolution.instrument !== "resolution" || session.instrument !== "session") return undefined;
  if (
    session.from - resolution.to > REACH ||
    reading.sentence[resolution.from] !== reading.sentence[session.from]
  )
    return undefined;
  let adopted = false;
  for (let at = resolution.to; at < session.from; at++) adopted ||= ADOPTION_VERBS.has(reading, at);
  if (!adopted) return undefined;
  const { body, ...rest } = session.citation;
  const to = Math.max(session.to, session.tail);
  const citation = { ...rest, ...resolution.citation, body: resolution.citation.body || body };
  return redrafted(resolution, reading, { citation, to, tail: to, end: reading.end[to - 1] as number });
}
