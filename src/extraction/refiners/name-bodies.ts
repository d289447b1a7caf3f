import { norm, type Reading, written } from "../../domain/reading.ts";
import { bodyAt, bodyBefore } from "../body-name.ts";
import { type CitationMention, isCitation, note, untrack } from "../mention.ts";
import type { Passage, Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/**
 * Gives each citation the body that it is of, in full: the one named in its sentence, the one named for a citation before it, or
 * the one that its number tells. Runs after `join-citations`.
 */
export const nameBodies: Refiner = {
  id: "name-bodies",
  refine(mentions, passage) {
    // An act is named by itself; it has no body to look for.
    const citations = mentions.filter(isCitation).filter(({ instrument }) => instrument !== "act");
    const known = new Map<CitationMention["instrument"], string>();
    for (const { citation, instrument } of citations)
      if (citation.body !== "" && !known.has(instrument)) known.set(instrument, citation.body);
    const search = new BodySearch(passage);
    let last: CitationMention | undefined;
    for (const mention of citations) {
      const body = bodyFor(mention, last, known.get(mention.instrument), search);
      if (body === undefined) unnamed(mention);
      else if (body !== mention.citation.body) {
        mention.citation = { ...mention.citation, body };
        note(mention, "body", body, "from the text");
      }
      if (mention.citation.body !== "") last = mention;
    }
    return mentions;
  },
};

function bodyFor(
  mention: CitationMention,
  last: CitationMention | undefined,
  known: string | undefined,
  search: BodySearch,
): string | undefined {
  const { reading } = search;
  const { body, number = "" } = mention.citation;
  // "UN resolution 1973": the Assembly numbers by session ("62/243"), the Council does not.
  if (body === "UN") return number.includes("/") ? "UN General Assembly" : "UN Security Council";
  if (body !== "") return search.fullName(body) ?? body;
  if (/^\d+\/\d+$/u.test(number)) {
    const near =
      last && reading.sentence[last.from] === reading.sentence[mention.from] ? last.citation.body : undefined;
    return (
      near ??
      bodyInSentence(mention, reading) ??
      (Number(number.split("/")[0]) >= FIRST_SLASHED ? "UN General Assembly" : known)
    );
  }
  if (/-[A-Z]/u.test(number) && !number.startsWith("ES") && search.namesOic())
    return "OIC Council of Foreign Ministers";
  const same = last?.instrument === mention.instrument ? last.citation.body : undefined;
  return same ?? known ?? bodyOfText(mention, search);
}

/** The General Assembly writes session and number since its 31st session, in 1976. */
const FIRST_SLASHED = 31;

/** "The 44th session in Ardmoor" can be looked up without its body; "the third session" cannot. */
function unnamed(mention: CitationMention): void {
  const { session, place, year } = mention.citation;
  const found = place !== undefined || year !== undefined || (typeof session === "number" && session >= 10);
  if (mention.instrument !== "session" || !found) untrack(mention, "no body named");
}

/** What the whole text says of bodies, each looked for once: a text may cite hundreds of resolutions. */
class BodySearch {
  readonly reading: Reading;
  readonly #passage: Passage;
  readonly #full = new Map<string, string | undefined>();
  #oic: boolean | undefined;
  #unitedNations: boolean | undefined;

  constructor(passage: Passage) {
    this.#passage = passage;
    this.reading = passage.reading;
  }

  /** "The Congress" is the "Congress of Coastal States" that the text names in full; undefined where nothing fuller stands. */
  fullName(body: string): string | undefined {
    if (body.includes(" ")) return undefined;
    if (!this.#full.has(body)) this.#full.set(body, fullName(body, this.reading));
    return this.#full.get(body);
  }

  namesOic(): boolean {
    this.#oic ??= /\bOIC\b/u.test(this.reading.text);
    return this.#oic;
  }

  /** A headline's resolution is of the body that the text names. */
  namesUnitedNations(): boolean {
    const { field, document, reading } = this.#passage;
    this.#unitedNations ??= UNITED_NATIONS.test(field === "title" ? document.text : reading.text);
    return this.#unitedNations;
  }
}

const UNITED_NATIONS = /Security Council|United Nations|\bUN\b|\bU\.N\./u;

function fullName(body: string, reading: Reading): string | undefined {
  for (let at = 0; at < reading.count; at++) {
    if (norm(reading, at + 1) !== "of" || written(reading, at) !== body) continue;
    const full = bodyAt(reading, at);
    if (full?.name.startsWith(`${body} of `)) return full.name;
  }
  return undefined;
}

function bodyInSentence(mention: CitationMention, reading: Reading): string | undefined {
  const sentence = reading.sentence[mention.from];
  for (let end = mention.from; end > 0 && reading.sentence[end - 1] === sentence; end--) {
    const found = HEADS.has(reading, end - 1) ? bodyBefore(reading, end) : undefined;
    if (found) return found.name;
  }
  return undefined;
}

/** Tokens before a citation that are searched for the body it is of; judgement, a paragraph or two. */
const SEARCH = 250;

function bodyOfText(mention: CitationMention, search: BodySearch): string | undefined {
  const { reading } = search;
  const plain = mention.instrument === "resolution" && /^\d{1,4}$/u.test(mention.citation.number ?? "");
  if (plain && search.namesUnitedNations()) return "UN Security Council";
  for (let end = mention.from; end > 0 && end > mention.from - SEARCH; end--) {
    const found = HEADS.has(reading, end - 1) ? bodyBefore(reading, end) : undefined;
    if (found) return found.name;
  }
  return undefined;
}

const HEADS = wordSet(
  "council assembly congress parliament senate committee commission conference union league summit states ministers",
);
