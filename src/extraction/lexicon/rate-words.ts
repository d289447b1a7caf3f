import { wordSet } from "../word-table.ts";

/** Names of currencies in a rate, where the code would read badly: "dollar per barrel". Other codes stay as they are. */
export const CURRENCY_NAMES: Readonly<Record<string, string>> = {
  USD: "dollar",
  EUR: "euro",
  GBP: "pound sterling",
  JPY: "yen",
  CNY: "yuan",
  INR: "rupee",
  AUD: "Australian dollar",
  CAD: "Canadian dollar",
  NZD: "New Zealand dollar",
  HKD: "Hong Kong dollar",
  SGD: "Singapore dollar",
  TWD: "Taiwan dollar",
  CHF: "Swiss franc",
};

/** Spans of time that an article makes a rate of: "a day", "an hour". "A second" and "a quarter" are mostly something else. */
export const RATE_TIMES = wordSet("minute hour day night week fortnight month year decade season");

/** Words after a span of time that make it a date instead: "$40 a year ago", "a month later", "a day after the vote". */
export const DATING_WORDS = wordSet(
  "ago earlier later before after long old on since or from prior hence back away apart early late out",
);

/** What goods are sold and shared by, beside units of measure: "63 cents a share", "$30 a head". Source: own list after business pages. */
export const RATE_GOODS = wordSet(
  "share unit barrel kilo bale head person child household piece bottle pack packet copy ticket seat visit trip ride call dose bag crate box can cup pair carat dozen therm",
);

/** Words that may stand for one of each: "per", "a", "an", "each", "every". */
export const EACH = wordSet("a an each every");
