import { norm, type Reading, sentenceFirst } from "../../domain/reading.ts";
import { KNOWN_MEASURES } from "../lexicon/measure-words.ts";
import { isOf, WordClass } from "../lexicon/word-classes.ts";
import { note, type QuantityMention, untrack } from "../mention.ts";
import { countedKind, firstToken, size } from "../phrases/counted-kind.ts";
import type { Refiner } from "../pipeline.ts";
import { wordSet } from "../word-table.ts";

/**
 * Leaves untracked what a text counts only in passing: "in three villages", "over the last two years", "her two children", "the
 * first patient". A number that belongs to another (a part, a whole, a tie) stays, and so does whatever has a known measure.
 */
export const untrackIncidental: Refiner = {
  id: "untrack-incidental",
  refine(mentions, { reading, field }) {
    const held = new Set<QuantityMention>();
    for (const mention of mentions) {
      if (mention.kind !== "quantity") continue;
      if (mention.items) held.add(mention);
      for (const other of [mention.partOf, mention.base?.to]) if (other) held.add(mention).add(other);
      for (const { to } of mention.ties ?? []) {
        held.add(mention);
        if (to.kind === "quantity") held.add(to);
      }
    }
    for (const mention of mentions) {
      if (mention.kind !== "quantity" || mention.untracked !== undefined || held.has(mention)) continue;
      const reason = reasonOf(mention, reading, field === "title");
      if (reason === undefined) continue;
      untrack(mention, reason);
      note(mention, "not tracked:", reason);
    }
    return mentions;
  },
};

function reasonOf(mention: QuantityMention, reading: Reading, headline: boolean): string | undefined {
  const { unit } = mention.value;
  if (mention.ordinal && size(mention) === 1 && unit !== "year") return "first of its kind";
  if (unit === "time") return "how often";
  if (unit === "percent" && norm(reading, mention.to) === "confidence") return "confidence of an estimate";
  if (TIME.has(unit ?? "")) return isWindow(mention, reading) ? "span of another figure" : undefined;
  if (ownsKin(mention, reading)) return "someone's own family";
  if (EXTENTS.has(unit ?? "") && !KNOWN_MEASURES.has(mention.measure ?? ""))
    return isLevel(mention, reading) ? undefined : "size of something";
  if (mention.measure !== undefined || headline || isApproximateCount(mention)) return undefined;
  if (mention.value.modifier !== null || mention.partitive || isPutForward(mention, reading))
    return undefined;
  if (unit === null) return size(mention) <= FEW ? "counts nothing that is named" : undefined;
  if (countedKind(mention) === "thing" && isAside(mention, reading)) return "counted in passing";
  if (isSetScene(mention, reading)) return "counted in passing";
  if (countedKind(mention) === "person" && size(mention) <= HANDFUL) return "counted in passing";
  return undefined;
}

/** Up to this many, a set that no verb says anything of sets the scene; judgement, tried at 10, 20 and 50. */
const FEW = 20;
/** The same for persons, who are more often the story; judgement. */
const HANDFUL = 5;

const TIME = new Set([
  "second",
  "minute",
  "hour",
  "day",
  "week",
  "month",
  "year",
  "decade",
  "century",
  "quarter",
]);
/** "with one lane open", "one bulldozer": a thing by itself, unless it is a voice in a vote. */
function isSetScene(mention: QuantityMention, reading: Reading): boolean {
  return (
    countedKind(mention) === "thing" &&
    norm(reading, mention.from) === "one" &&
    !VOICES.has(mention.value.unit ?? "")
  );
}
const VOICES = new Set(["abstention", "objection", "vote", "delegation"]);

/** Units that say how long, far, heavy or hot something is. Areas and sums are news more often. */
const EXTENTS = new Set([
  ..."metre m km mile foot yard inch cm mm knot km/h mph litre gallon kg gram tonne ton pound degree".split(
    " ",
  ),
  "degree Celsius",
  "degree Fahrenheit",
  "metre per second",
]);
/** Words near an extent that is watched for itself: a river's level, a record, a wave. */
const LEVELS = wordSet(
  "level levels gauge peak peaked high height depth reached reach touched stood stands rose risen fell fallen rise record recorded limit down deep above below",
);
/** How far before an extent such a word may stand, in tokens; judgement. */
const LEVEL_REACH = 6;

/** "the gauge touched 5.2 metres", "a peak of 5.21 m", "620 metres down". */
function isLevel(mention: QuantityMention, reading: Reading): boolean {
  if (LEVELS.has(reading, mention.to + 1) || norm(reading, mention.to + 1) === "of") return true;
  const first = firstToken(mention);
  for (let at = first - 1; at >= Math.max(sentenceFirst(reading, first), first - LEVEL_REACH); at--)
    if (LEVELS.has(reading, at)) return true;
  return false;
}

const WINDOW = wordSet(
  "last past first final preceding previous following next coming same latest opening closing",
);

/** "in the last 24 hours", "over five years", "the three months to March": the time that another figure covers. */
function isWindow(mention: QuantityMention, reading: Reading): boolean {
  if (mention.measure === "anniversary" || mention.measure === "duration" || mention.ordinal) return false;
  let before = firstToken(mention) - 1;
  if (WINDOW.has(reading, before)) return true;
  const after = norm(reading, mention.to + 1);
  if (norm(reading, before) === "the") {
    if (after === "to" || after === "of" || after === "since" || after === "ended") return true;
    before--;
  }
  const preposition = norm(reading, before);
  return preposition === "over" || (preposition === "in" && after !== "prison" && after !== "jail");
}

/** "There were four"; "seven districts: ..." and "five lenders - ...", where a list bears the count out; "from 5 to 7 percent". */
function isPutForward(mention: QuantityMention, reading: Reading): boolean {
  const before = firstToken(mention) - 1;
  if (isOf(reading, before, WordClass.be) && norm(reading, before - 1) === "there") return true;
  if (mention.value.unit === null && COMPARED.has(reading, before)) return true;
  const mark = norm(reading, mention.phraseTo ?? mention.to);
  return mark === ":" || mark === "-" || mark === "–" || mark === "—";
}
const COMPARED = wordSet("from to against than");

/** Prepositions before a set that only says where, how or by whom. */
const ASIDE = wordSet(
  "in at across over on from between into among by through outside around near to inside within for behind along",
);

function isAside(mention: QuantityMention, reading: Reading): boolean {
  if (size(mention) > FEW) return false;
  let before = firstToken(mention) - 1;
  while (isOf(reading, before, WordClass.determiner) || norm(reading, before) === "but") before--;
  return ASIDE.has(reading, before);
}

const OWN = wordSet("his her their my our whose your");
const KIN = wordSet(
  "son sons daughter daughters child children boy boys girl girls kid kids brother brothers sister sisters cousin cousins grandchildren wives husbands parents dogs cats",
);

/** "her two sons": a fact of one life, told beside the news; what befell them is tracked. */
function ownsKin(mention: QuantityMention, reading: Reading): boolean {
  if (mention.measure === "killed" || mention.measure === "injured" || mention.measure === "missing")
    return false;
  if (mention.counted === undefined || !KIN.has(reading, mention.counted)) return false;
  const before = firstToken(mention) - 1;
  return OWN.has(reading, before) || OWN.has(reading, mention.to + 1);
}

function isApproximateCount(mention: QuantityMention): boolean {
  return mention.value.approximate && size(mention) > FEW;
}
