import type { QuantityMention } from "../mention.ts";
import type { CountedKind } from "./measure-at.ts";

/** What kind of thing the mention counts, from the unit that it has so far. */
export function countedKind(mention: QuantityMention): CountedKind {
  if (mention.value.unit === null) return "unknown";
  const unit = amountOf(mention.value.unit);
  if (unit === "people" || KIN_UNITS.has(unit)) return "person";
  if (unit === "percent" || unit === "percentage point" || unit === "basis point" || unit === "ratio")
    return "change";
  if (isCurrency(unit)) return "money";
  return "thing";
}

/** Units that are counted as such, and suffer what persons do: "eight families were killed". */
const KIN_UNITS = new Set(["family", "couple", "household"]);

/** What a rate is an amount of: "people" of "people per day"; any other unit is itself. */
function amountOf(unit: string): string {
  const per = unit.indexOf(" per ");
  return per < 0 ? unit : unit.slice(0, per);
}

/** Whether a unit is money: an ISO code, a currency's plain word, or a rate in money ("New Zealand dollar per month"). */
export function isCurrency(unit: string): boolean {
  const amount = amountOf(unit);
  if (amount.length === 3 && /^[A-Z]{3}$/u.test(amount)) return true;
  return amount.includes(" ")
    ? amount.split(" ").some((word) => CURRENCIES.has(word))
    : CURRENCIES.has(amount);
}
const CURRENCIES = new Set(
  `crown krone krona koruna dollar euro pound peso franc lira rupee rupiah rouble ruble dinar dirham rial riyal shekel yen yuan won baht real reis
  shilling rand naira cedi birr kwacha manat som tenge lari dram hryvnia zloty forint leu lev denar taka kyat kip dong ringgit guilder florin mark
  cent penny pence sol bolivar quetzal colon cordoba lempira gourde`.split(/\s+/u),
);

/** First token of the number with its modifier ("at least 41"). */
export function firstToken(mention: QuantityMention): number {
  return Math.min(mention.from, mention.modifierFrom ?? mention.from);
}

/** The largest value that the mention's words allow for; for deciding which of two is the whole. */
export function size(mention: QuantityMention): number {
  return mention.value.stated ?? mention.value.high ?? mention.value.low ?? 0;
}
