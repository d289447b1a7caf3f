import { norm, type Reading } from "../../domain/reading.ts";
import type { QuantityMention } from "../mention.ts";
import { countedKind, firstToken, isCurrency } from "./counted-kind.ts";

/** Units of one dimension, so that one may be the other's conversion. */
const DIMENSIONS: readonly (readonly string[])[] = [
  [
    "km",
    "metre",
    "cm",
    "mm",
    "mile",
    "foot",
    "inch",
    "yard",
    "nautical mile",
    "kilometre",
    "centimetre",
    "millimetre",
  ],
  [
    "km2",
    "hectare",
    "acre",
    "square mile",
    "square metre",
    "square kilometre",
    "square foot",
    "m2",
    "square nautical mile",
  ],
  ["kg", "tonne", "ton", "pound", "ounce", "gram", "kilogram", "lb"],
  ["litre", "gallon", "pint", "barrel", "cubic metre", "cubic foot", "m3"],
  ["km/h", "mph", "knot", "mile per hour", "kilometre per hour"],
  ["celsius", "fahrenheit", "degree", "°c", "°f", "degree celsius", "degree fahrenheit"],
];

/** The quantity that `mention` says over again in another unit: "1,200 hectares (2,965 acres)", "Rs 300 crore, about $36 million". */
export function restatedQuantity(
  mention: QuantityMention,
  before: QuantityMention | undefined,
  reading: Reading,
): QuantityMention | undefined {
  if (!before) return undefined;
  const end = before.phraseTo ?? before.to;
  if (firstToken(mention) - end > 3) return undefined;
  const opener = norm(reading, end);
  if (opener !== "(" && opener !== "[" && opener !== "or" && opener !== ",") return undefined;
  if (opener === "," && norm(reading, end + 1) !== "or") return undefined;
  return sameDimension(mention, before) ? before : undefined;
}

function sameDimension(a: QuantityMention, b: QuantityMention): boolean {
  const [one, other] = [a.value.unit, b.value.unit];
  if (one === null || other === null || one === other) return false;
  if (countedKind(a) === "money" || countedKind(b) === "money") return isCurrency(one) && isCurrency(other);
  return DIMENSIONS.some((units) => units.includes(one) && units.includes(other));
}
