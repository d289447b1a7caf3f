import type { DocumentInput } from "../../domain/document.ts";
import type { Speaker } from "./speaker-resolver.ts";

/** Who publishes a document: the words of its name, the office that it is named after, and what it reports on. */
export interface Publisher {
  readonly words: ReadonlySet<string>;
  /** "president" of a presidency, "minister" of a ministry; "" for others. */
  readonly office: string;
  /** Whether news of others is what it publishes, rather than statements about itself. */
  readonly isNews: boolean;
  /** Whether it speaks for a meeting of states. */
  readonly isUnion: boolean;
  /** Whether it is a state's office: "the Government" is then its own. */
  readonly isState: boolean;
}

/** Kinds of publisher that report on themselves: what their statements call "the Group" or "final accounts" is their own. */
const OF_THEMSELVES = new Set([
  "government",
  "igo",
  "ngo",
  "court",
  "academic",
  "company",
  "party",
  "military",
]);

/** Who speaks where an office publishes. Source: own list, November 2026. */
const OFFICE_HOLDERS: Readonly<Record<string, string>> = {
  presidency: "president",
  ministry: "minister",
  chancellery: "chancellor",
  embassy: "ambassador",
  governorate: "governor",
  mayoralty: "mayor",
};

/** Who speaks for a meeting in its own communiqué. */
const MEETING = new Set([
  "participants",
  "delegates",
  "delegations",
  "co-chairs",
  "ministers",
  "members",
  "leaders",
  "conference",
  "meeting",
  "summit",
  "parties",
]);

/** What others than a state's office mean another by: "The Government has confirmed 84 deaths", in an aid agency's report. */
const STATE_BODIES = new Set([
  "government",
  "ministry",
  "police",
  "army",
  "parliament",
  "cabinet",
  "administration",
]);

/** What a company calls itself in its own release, with a capital: "The Group expects", "the Company". */
const OWN_NAMES = new Set(["Group", "Company"]);

/** What decides whether somebody credited is the publisher itself. */
export function publisherOf({ publisher = "", publisherKind = "" }: DocumentInput): Publisher {
  const words = contentWords(publisher);
  return {
    words,
    office: [...words].map((word) => OFFICE_HOLDERS[word]).find((office) => office !== undefined) ?? "",
    isNews: !OF_THEMSELVES.has(publisherKind),
    isUnion: publisherKind === "igo",
    isState: publisherKind === "government" || publisherKind === "court" || publisherKind === "military",
  };
}

/**
 * Whether the one credited is the publisher itself: "The Ministry recalls that" in the Ministry's own statement, and there too "the
 * Minister" and "the Commission" alone, and records that belong to nobody by name ("final accounts show"). Words in quotation marks
 * are credited to the office-holder all the same.
 */
export function isOwnVoice({ name, kind }: Speaker, publisher: Publisher, isQuote: boolean): boolean {
  const own = contentWords(name);
  if (own.size === 0) return false;
  const { words, office, isNews, isUnion, isState } = publisher;
  if (words.size > 0 && [...own].every((word) => words.has(word))) return true;
  if (OWN_NAMES.has(name)) return true;
  if (isNews) return false;
  if (own.size === 1 && own.has(office)) return !isQuote;
  if (isUnion && MEETING.has(name.toLowerCase())) return true;
  // "survey of 40 clinics in Solm": whose it is would stand before its noun or as a name's capital.
  if (kind === "record") return !/\p{Lu}/u.test(beforePreposition(name).slice(1));
  // "The Government of Ostara informs", from one of its missions.
  if (isState && own.has("government")) return !isQuote;
  if (!isState && STATE_BODIES.has(name.toLowerCase())) return false;
  return kind === "body" && own.size === 1 && /^\p{Lu}/u.test(name);
}

function beforePreposition(name: string): string {
  const at = name.search(/ (?:of|in|on|for|at) /u);
  return at < 0 ? name : name.slice(0, at);
}

const SMALL = new Set(["the", "of", "for", "and", "a", "an", "on"]);

function contentWords(name: string): Set<string> {
  return new Set(
    name
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== "" && !SMALL.has(word)),
  );
}
