/** What a unit measures; units of one dimension can be converted into each other. */
type Dimension = "length" | "area" | "mass" | "volume" | "time";

interface Measured {
  readonly dimension: Dimension;
  /** How many of the dimension's base unit (metre, square metre, kilogram, litre, hour) one of it is. */
  readonly factor: number;
}

/**
 * Exact factors of the international yard and pound (1959) and of the SI, as NIST SP 811 (2008), appendix B gives them; the
 * gallon is the US one. A month and a year are mean Gregorian ones (30.436875 and 365.2425 days).
 */
const UNITS: ReadonlyMap<string, Measured> = new Map([
  ...each("length", 0.001, "millimetre", "millimeter", "mm"),
  ...each("length", 0.01, "centimetre", "centimeter", "cm"),
  ...each("length", 1, "metre", "meter", "m"),
  ...each("length", 1000, "kilometre", "kilometer", "km"),
  ...each("length", 0.0254, "inch"),
  ...each("length", 0.3048, "foot", "feet", "ft"),
  ...each("length", 0.9144, "yard"),
  ...each("length", 1609.344, "mile"),
  ...each("area", 1, "square metre", "square meter", "m2", "sq m"),
  ...each("area", 1e6, "square kilometre", "square kilometer", "km2", "sq km"),
  ...each("area", 10_000, "hectare", "ha"),
  ...each("area", 4046.8564224, "acre"),
  ...each("area", 0.09290304, "square foot", "sq ft"),
  ...each("area", 2_589_988.110336, "square mile", "sq mile"),
  ...each("mass", 0.001, "gram", "g"),
  ...each("mass", 1, "kilogram", "kilogramme", "kilo", "kg"),
  ...each("mass", 1000, "tonne", "metric ton", "t"),
  ...each("mass", 0.45359237, "pound", "lb"),
  ...each("mass", 0.028349523125, "ounce"),
  ...each("volume", 1, "litre", "liter"),
  ...each("volume", 1000, "cubic metre", "cubic meter", "m3"),
  ...each("volume", 3.785411784, "gallon"),
  ...each("volume", 158.987294928, "barrel"),
  ...each("time", 1 / 60, "minute"),
  ...each("time", 1, "hour"),
  ...each("time", 24, "day"),
  ...each("time", 168, "week"),
  ...each("time", 730.485, "month"),
  ...each("time", 8765.82, "year"),
  ...each("time", 87_658.2, "decade"),
  ...each("time", 876_582, "century"),
]);

function each(dimension: Dimension, factor: number, ...names: string[]): [string, Measured][] {
  return names.map((name) => [name, { dimension, factor }]);
}

/** The factor that turns a number of `from` into a number of `to`; undefined when they measure different things. */
export function conversionFactor(from: string, to: string): number | undefined {
  if (from === to) return 1;
  const a = UNITS.get(from);
  const b = UNITS.get(to);
  if (!a || !b || a.dimension !== b.dimension) return undefined;
  return a.factor / b.factor;
}
