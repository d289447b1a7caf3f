/** What a unit measures, and how much of the dimension's base unit it is. */
interface Measure {
  readonly dimension: string;
  readonly factor: number;
}

/**
 * Units that convert into each other. Names are singular, as `Quantity.unit` has them, with the symbols that newsrooms print.
 * Factors: NIST Special Publication 811, appendix B.8; a month is 1/12 of a mean Gregorian year (365.2425 days).
 */
const DIMENSIONS: Readonly<Record<string, readonly (readonly [names: string, factor: number])[]>> = {
  length: [
    ["millimetre|millimeter|mm", 0.001],
    ["centimetre|centimeter|cm", 0.01],
    ["metre|meter|m", 1],
    ["kilometre|kilometer|km", 1000],
    ["inch|in", 0.0254],
    ["foot|feet|ft", 0.3048],
    ["yard|yd", 0.9144],
    ["mile|mi", 1609.344],
    ["nautical mile|nm", 1852],
  ],
  area: [
    ["square metre|square meter|m2|m²|sq m", 1],
    ["square foot|square feet|sq ft", 0.09290304],
    ["acre", 4046.8564224],
    ["hectare|ha", 10_000],
    ["square kilometre|square kilometer|km2|km²|sq km", 1e6],
    ["square mile|sq mi", 2_589_988.110336],
    ["square nautical mile", 3_429_904],
  ],
  mass: [
    ["gram|gramme|g", 0.001],
    ["kilogram|kilogramme|kilo|kg", 1],
    ["tonne|metric ton|t", 1000],
    ["ton|short ton", 907.18474],
    ["pound|lb", 0.45359237],
    ["ounce|oz", 0.028349523125],
  ],
  volume: [
    ["litre|liter|l", 1],
    ["cubic metre|cubic meter|m3|m³", 1000],
    ["gallon", 3.785411784],
    ["barrel|bbl", 158.987294928],
  ],
  duration: [
    ["second", 1 / 86_400],
    ["minute", 1 / 1440],
    ["hour", 1 / 24],
    ["day", 1],
    ["week", 7],
    ["fortnight", 14],
    ["month", 365.2425 / 12],
    ["year", 365.2425],
    ["decade", 3652.425],
    ["century", 36_524.25],
  ],
  share: [["percent|%|per cent|pct", 1]],
  "share change": [
    ["percentage point|pp", 1],
    ["basis point", 0.01],
  ],
  speed: [
    ["kilometre per hour|kilometer per hour|km/h|kph", 1],
    ["mile per hour|mph", 1.609344],
    ["knot", 1.852],
    ["metre per second|meter per second|m/s", 3.6],
  ],
};

const MEASURES: ReadonlyMap<string, Measure> = new Map(
  Object.entries(DIMENSIONS).flatMap(([dimension, rows]) =>
    rows.flatMap(([names, factor]) => names.split("|").map((name) => [name, { dimension, factor }] as const)),
  ),
);

/**
 * What the unit measures: "length", "area", "mass", "duration", "share" ...; any other unit is its own dimension ("people",
 * "USD", "polling station"), and a bare number's is "number".
 */
export function dimensionOf(unit: string | null): string {
  if (unit === null) return "number";
  return MEASURES.get(unit)?.dimension ?? unit;
}

/** `value` in the unit `to`; undefined where the two units measure different things. */
export function convert(value: number, from: string | null, to: string | null): number | undefined {
  if (from === to) return value;
  const source = from === null ? undefined : MEASURES.get(from);
  const target = to === null ? undefined : MEASURES.get(to);
  if (!source || !target || source.dimension !== target.dimension) return undefined;
  return (value * source.factor) / target.factor;
}
