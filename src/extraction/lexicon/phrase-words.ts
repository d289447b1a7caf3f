import { wordSet } from "../word-table.ts";

/** Words that end a noun phrase: no name and no subject runs over them. Source: own list, November 2026. */
export const PHRASE_ENDERS = wordSet(
  "that because while when where if though although since until till after before than who which whose whom what how why whether " +
    "is are was were be been being am has have had do does did will would can could may might must shall should ought cannot " +
    "don't doesn't didn't won't wouldn't can't couldn't isn't aren't wasn't weren't hasn't haven't hadn't shouldn't " +
    "but or nor so yet then as not never no even only just including according amid despite whereas unless " +
    "he she they it i we you there this these those him them us me himself herself themselves itself",
);

export const SUBJECT_PRONOUNS = wordSet("he she they it");

/** The publisher's own voice. */
export const OWN_VOICE = wordSet("i we us our my ourselves myself");

export const DETERMINERS = wordSet(
  "the a an his her its their this that these those our my some several many most all both other another",
);

/** Prepositions that tie one noun phrase to another ("teachers at the school") or begin an adverbial ("on Tuesday"). */
export const PREPOSITIONS = wordSet(
  "of for in at on from with by to near inside outside under over into during between among across within about against through around towards toward behind without",
);

/** Words that may stand between a subject and its verb. */
export const BETWEEN = wordSet(
  "has have had also later earlier already now then repeatedly again still first once ever always often since even both all both's have " +
    "yesterday today tonight meanwhile however therefore further too ’ve 've himself herself itself themselves did do does would",
);

/** Time words that stand bare beside a reporting verb ("said late Tuesday", "announced yesterday"). */
export const TIME_WORDS = wordSet(
  "monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow late early earlier later morning afternoon " +
    "evening night last this week month year january february march april may june july august september october november december noon midnight",
);

/** Forms of "be" and what else makes the next participle passive or denied ("was told", "did not say", "refused to say"). */
export const PASSIVE = wordSet("is are was were be been being am get gets got");
export const DENIED = wordSet(
  "not never no cannot can't couldn't wouldn't won't didn't doesn't don't hasn't haven't hadn't to could may might can must should",
);

/** Words written with a capital at the start of a sentence that begin no name. Source: own list, November 2026. */
export const NO_NAME = wordSet(
  "the a an in on at by it its he she they we i you this that these those there here but and or nor so yet as after before when while if for from " +
    "with without within some more most many several few all both each every any no none nobody not one two three four five six seven eight nine ten " +
    "eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds " +
    "thousand thousands dozens scores his her their our my your according earlier later meanwhile however since although though about around over under " +
    "nearly almost roughly up until till during between among across along against through what who whom whose which where why how whether because despite " +
    "of to into onto near inside outside above below last next first second third another other others then now today yesterday tonight tomorrow " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december may " +
    "shares stock stocks sales profit profits revenue turnover output exports imports prices at least half only just even still also too once again never always often sometimes perhaps maybe yes no is are was were be been has have had do does did " +
    "will would can could should may might must asked speaking standing asked citing quoting mr mrs",
);
