import { norm, type Reading } from "../../domain/reading.ts";
import { MEASURE_PHRASES, MEASURE_WORDS, type MeasureWord } from "../lexicon/measure-words.ts";

/** ("level" is a share that stands somewhere, "turnout was 58 percent", rather than one that something moved by.) What a mention counts, as far as its words say: it decides which readings of a verb fit ("lost 12 men", "lost $2m"). */
export type CountedKind = "person" | "thing" | "money" | "change" | "level" | "unknown";

/** A measure read at a token. */
export interface MeasureHit {
  readonly measure: string;
  readonly role: MeasureWord["role"];
  /** One past the last token of the words. */
  readonly to: number;
}

/** The measure that the words at `token` state for something of kind `counted`, in one of `roles`; phrases win over words. */
export function measureAt(
  reading: Reading,
  token: number,
  counted: CountedKind,
  roles: readonly MeasureWord["role"][],
): MeasureHit | undefined {
  const phrase = MEASURE_PHRASES.at(reading, token);
  if (phrase) {
    const fits = phrase.value.find((word) => roles.includes(word.role) && selects(word, counted));
    if (fits) return { measure: fits.measure, role: fits.role, to: phrase.to };
  }
  const readings = MEASURE_WORDS.at(reading, token)?.filter(
    (word) => roles.includes(word.role) && selects(word, counted),
  );
  const fits = readings?.[0] && isLoose(readings[0], readings, counted) ? readings[1] : readings?.[0];
  return fits && { measure: fits.measure, role: fits.role, to: token + 1 };
}

/** Readings that a number alone does not bear out: "62 were destroyed" counts things, "the post drew nineteen" may count letters. */
function isLoose(word: MeasureWord, readings: readonly MeasureWord[], counted: CountedKind): boolean {
  if (counted !== "unknown") return false;
  if (word.measure === "killed") return readings[1]?.measure === "destroyed";
  return word.measure === "attended" && word.role === "patient";
}

function selects(word: MeasureWord, counted: CountedKind): boolean {
  if (word.selects === "any" || word.selects === counted) return true;
  // "14 were killed", "41 houses were destroyed, 12 damaged": a number alone may be either.
  return counted === "unknown" && word.selects !== "money" && word.selects !== "change";
}

/** Shapes of the past participle that stand for a verb where the lexicon has none; "" for words that are no verb. */
export function participleOf(reading: Reading, token: number): string {
  const word = norm(reading, token);
  const irregular = IRREGULAR_PARTICIPLES.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length > 4 && word.endsWith("ed") && !NO_MEASURE.has(word)) return word;
  if (word.length > 5 && word.endsWith("ing") && !NO_MEASURE.has(word)) return `${word.slice(0, -3)}ed`;
  return "";
}

/** Each participle, then the other forms that stand for it. */
const IRREGULAR: readonly string[] = [
  "built build builds building",
  "sent send sends sending",
  "brought bring brings bringing",
  "sold sell sells selling",
  "held hold holds holding",
  "found find finds finding",
  "made make makes making",
  "given give gives gave giving",
  "taken take takes took taking",
  "won win wins winning",
  "lost lose loses losing",
  "bought buy buys buying",
  "heard hear hears hearing",
  "fired firing",
  "met meet meets meeting",
  "drawn draw draws drew",
  "born",
  "shot shoot shoots shooting",
  "bitten",
  "employed employs employ",
  "housed houses",
  "hosted hosts",
  "received receives receive",
  "visited visits visit",
  "signed signs sign",
  "aboard carrying carried carries carry",
  "hit",
  "dug dig digs",
  "set",
  "written write wrote",
  "worn wore",
  "chosen choose chose",
  "left leave leaves leaving",
];
const IRREGULAR_PARTICIPLES: ReadonlyMap<string, string> = new Map(
  IRREGULAR.flatMap((row) => {
    const forms = row.split(" ");
    return forms.map((form) => [form, forms[0] as string] as const);
  }),
);
const NO_MEASURE = new Set(
  `said added reported claimed stated announced believed estimated noted hundred according including following regarding united need indeed
  being having going coming saying feared expected called named aged based related involved compared combined confirmed suspected alleged
  during morning evening something nothing anything limited supposed used continued bearing concerning considered excluding`.split(
    /\s+/u,
  ),
);
