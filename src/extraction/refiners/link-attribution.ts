import { norm, type Reading } from "../../domain/reading.ts";
import type { CreditLine } from "../attribution/credit-line.ts";
import { findCreditLines } from "../attribution/credit-lines.ts";
import { type NameBook, nameBookOf } from "../attribution/name-book.ts";
import { isOwnVoice, type Publisher, publisherOf } from "../attribution/own-voice.ts";
import { findQuotations } from "../attribution/quotations.ts";
import { sharedName } from "../attribution/shared-names.ts";
import { type Credit, type Mention, note } from "../mention.ts";
import type { Passage, Refiner } from "../pipeline.ts";

/** How many lines of one sentence are looked at on either side of a mention; judgement, keeps the work linear in a text that is one sentence. */
const LINES_EITHER_SIDE = 8;

/**
 * Says on whose word each mention stands: the one who said it first, then who passed it on. A mention that no credit line
 * covers is in the publisher's own voice.
 */
export const linkAttribution: Refiner = {
  id: "link-attribution",
  refine(mentions, passage) {
    if (mentions.length === 0) return mentions;
    const { reading } = passage;
    const names = passage.other && passage.other.count > 0 ? nameBookOf(passage.other) : undefined;
    const lines = findCreditLines(reading, findQuotations(reading), names);
    if (names) shareNames(lines, reading, names);
    const publisher = publisherOf(passage.document);
    const bySentence = linesBySentence(lines, reading);
    return mentions.filter((mention) => {
      const near = linesNear(bySentence.get(reading.sentence[mention.from] as number) ?? [], mention.from);
      const credits = chainOver(mention, near, passage, publisher);
      // Words in quotation marks that nobody is said to have spoken are a title, a slogan, a name.
      if (credits[0] === undefined) return mention.kind !== "quote";
      mention.attribution = credits;
      if (mention.kind === "quote") mention.speech = { ...mention.speech, speaker: credits[0].name };
      if (mention.why) note(mention, "credited to", credits.map(({ name }) => name).join(", then "));
      return true;
    });
  },
};

/** Gives the speakers the names in full that the document's other field has for them. */
function shareNames(lines: readonly CreditLine[], reading: Reading, names: NameBook): void {
  for (const line of lines) {
    const name = sharedName(line.speaker, reading, names);
    if (name !== line.speaker.name) line.speaker = { ...line.speaker, name };
  }
}

/** The lines that reach into each sentence, so that a mention asks only those of its own. */
function linesBySentence(
  lines: readonly CreditLine[],
  { sentence, count }: Reading,
): Map<number, CreditLine[]> {
  const bySentence = new Map<number, CreditLine[]>();
  for (const line of lines) {
    const last = sentence[Math.min(line.scopeTo, count) - 1] as number;
    for (let at = sentence[line.scopeFrom] as number; at <= last; at++) {
      const list = bySentence.get(at);
      if (list) list.push(line);
      else bySentence.set(at, [line]);
    }
  }
  return bySentence;
}

/** The lines of a sentence (in order of place) that stand nearest to `token`. */
function linesNear(lines: readonly CreditLine[], token: number): readonly CreditLine[] {
  if (lines.length <= 2 * LINES_EITHER_SIDE) return lines;
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle] as CreditLine).from < token) low = middle + 1;
    else high = middle;
  }
  return lines.slice(Math.max(0, low - LINES_EITHER_SIDE), low + LINES_EITHER_SIDE);
}

function chainOver(
  mention: Mention,
  lines: readonly CreditLine[],
  { reading }: Passage,
  publisher: Publisher,
): Credit[] {
  const covering = lines
    .filter((line) => line.scopeFrom <= mention.from && mention.from < line.scopeTo)
    .filter((line) => mention.to <= line.from || line.to <= mention.from)
    .filter(({ background }) => !background || mention.to <= background.from || background.to <= mention.from)
    // Words of credit that come later in a quotation ("A. B," said Y) outdo the speaker that went before it.
    .filter(({ cue }, _, all) => cue !== undefined || all.every((line) => line.cue === undefined))
    .filter(({ speaker }, _, all) => speaker.kind !== "record" || all.length === 1)
    .toSorted((a, b) => Number(a.relays) - Number(b.relays) || b.depth - a.depth || b.cueAt - a.cueAt);
  const credits: Credit[] = [];
  // "Wednesday's attack" is taken for granted by whoever speaks of it.
  if (mention.kind === "date" && norm(reading, mention.to) === "'s") return credits;
  for (const { speaker, cue, relays } of covering) {
    const isRelay = credits.length > 0 || relays;
    for (const one of speaker.joint === undefined ? [speaker] : [speaker, speaker.joint]) {
      if (credits.some(({ name }) => name === one.name)) continue;
      if (credits.length === 0 && isOwnVoice(one, publisher, mention.kind === "quote")) continue;
      credits.push({
        name: one.name,
        role: isRelay ? "relay" : "speaker",
        ...(cue !== undefined && { cue }),
        start: reading.start[one.from] as number,
        end: reading.end[one.to - 1] as number,
      });
    }
  }
  return credits;
}
