import { hasFlag, isWord, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import { WordTable } from "../word-table.ts";

/** Grammatical roles that a word of the closed classes may play; combined bitwise. Source: own list from English grammars, November 2026. */
export const WordClass = {
  preposition: 1,
  be: 2,
  have: 4,
  modal: 8,
  determiner: 16,
  pronoun: 32,
  conjunction: 64,
  adverb: 128,
  relative: 256,
  reporting: 512,
  verb: 1024,
  adjective: 2048,
} as const;

const CLASSES: readonly (readonly [number, string])[] = [
  [
    WordClass.preposition,
    `of in on at by to for from with into onto upon over under after before during since until till through throughout across along
    around about above below between among amongst amid amidst against near nearby inside outside within without toward towards via per
    behind beyond beside besides despite except like than off out up down aboard as including alongside following versus`,
  ],
  [
    WordClass.be,
    "be is are was were been being am isn't aren't wasn't weren't 're get gets got gotten getting",
  ],
  [WordClass.have, "has have had having 've hasn't haven't hadn't"],
  [
    WordClass.modal,
    "do does did will would shall should can could may might must won't wouldn't don't doesn't didn't can't couldn't",
  ],
  [
    WordClass.determiner,
    "the a an this these those its his her their our my your all both each every some any no another other such whose either neither",
  ],
  [
    WordClass.pronoun,
    `he she it they we you i him them us me himself herself itself themselves ourselves nobody none anybody everyone everybody someone
    something nothing everything anyone theirs ours his`,
  ],
  [
    WordClass.conjunction,
    "and or but nor so yet while when where because although though if as that than whether plus & whereas unless once",
  ],
  [WordClass.relative, "who whom which that whose where when"],
  [
    WordClass.adverb,
    `also still now already later then so far only just almost not never ever yet again soon often once twice even too very well
    here there today yesterday tonight tomorrow alone altogether overall away ago together elsewhere abroad earlier since meanwhile
    instead otherwise perhaps maybe quite rather nationwide worldwide thus thereby hence ashore afterwards seriously`,
  ],
  [
    WordClass.reporting,
    `said says say saying told tells tell telling added adds reported reports reporting announced announces stated states claimed
    confirmed confirms believe believes think thinks estimate estimates wrote writes warned warns insisted insists acknowledged
    according noted notes`,
  ],
  // Finite forms that the -ed and -ing shapes do not show. A plural subject takes the bare form: "eleven survive".
  [
    WordClass.verb,
    `died fell went came took lost fled stood sat held saw won began lay spoke met gave ran rose hit shot hurt left made built sent brought
    put set cut spent paid bought sold found kept led drew grew knew flew broke chose drove wrote sank swam shook sought caught taught fought
    thought struck stuck dug won slew froze let became remain remains survive survives live lives lack lacks attend die dies want await
    awaits need needs seem seems stand stands serve serves account accounts work works say carry carries belong make makes take
    takes come comes go goes sit sits stay stays lie lies vote speak believe support say know see call want took rest cover covers flee hold march join protest win gather escape demand face seek bore bear bears wore visit arrive get receive lose leave return`,
  ],
  [
    WordClass.adjective,
    `new old young male female other more further additional few many several total whole main major senior junior top high low big small
    large great little long short good bad worst best first last next same own own only local foreign national regional federal military civil
    civilian naval public private political independent internal external northern southern eastern western central unarmed armed innocent
    unidentified pregnant elderly alleged suspected confirmed serious critical severe minor fatal dead injured wounded missing
    homeless separate different similar various extra daily weekly monthly yearly annual full half open free fresh late early previous
    recent former current ex chief deputy key rival black white red blue green heavy light nearby remaining surviving combined average`,
  ],
];

const TABLE: WordTable<number> = (() => {
  const classes = new Map<string, number>();
  for (const [bit, words] of CLASSES)
    for (const word of words.trim().split(/\s+/u)) classes.set(word, (classes.get(word) ?? 0) | bit);
  return new WordTable(classes);
})();

/** Every class that the word at `token` may have, bitwise; 0 for open-class words, digits and marks. */
export function classesOf(reading: Reading, token: number): number {
  return TABLE.at(reading, token) ?? 0;
}

/** Whether the word may play one of the roles in `classes` (bitwise). */
export function isOf(reading: Reading, token: number, classes: number): boolean {
  return (classesOf(reading, token) & classes) !== 0;
}

/** "quickly", "reportedly"; but not the names and nouns in -ly that newsrooms count or name. */
export function isAdverb(reading: Reading, token: number): boolean {
  if (isOf(reading, token, WordClass.adverb)) return true;
  const word = isWord(reading, token) ? norm(reading, token) : "";
  return word.length > 4 && word.endsWith("ly") && !NOT_ADVERBS.has(word);
}
const NOT_ADVERBS = new Set(["family", "italy", "july", "assembly", "elderly", "supply", "reply", "anomaly"]);

/** Whether the word has the shape of a past form: "wounded", "visited"; adjectives in -ed are not told apart. */
export function isPastShape(reading: Reading, token: number): boolean {
  if (!isWord(reading, token)) return false;
  const word = norm(reading, token);
  return word.length > 4 && word.endsWith("ed") && !word.endsWith("eed") && !NOT_PAST.has(word);
}
const NOT_PAST = new Set(["hundred", "hatred", "kindred", "sacred", "naked", "wicked", "united", "limited"]);

/** Whether the word has the shape of a present participle: "killing", "leaving". */
export function isIngShape(reading: Reading, token: number): boolean {
  if (!isWord(reading, token)) return false;
  const word = norm(reading, token);
  return word.length > 5 && word.endsWith("ing") && !NOT_ING.has(word);
}
const NOT_ING = new Set(
  "building morning evening during meeting wedding hearing nothing something anything everything dwelling shilling beijing sibling polling".split(
    " ",
  ),
);

/** Whether a word that begins with a capital stands inside a sentence set in lower case: a name. */
export function looksLikeName(reading: Reading, token: number): boolean {
  return hasFlag(reading, token, TokenFlag.capitalised) && !hasFlag(reading, token, TokenFlag.allCaps);
}
