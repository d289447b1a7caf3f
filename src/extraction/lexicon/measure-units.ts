import { PhraseTable } from "../word-table.ts";

const TIME = "second minute hour day week fortnight month year decade century";
const SPELLED = `
  metre:meter kilometre:kilometer centimetre:centimeter millimetre:millimeter mile yard foot inch hectare acre tonne ton kilogram:kilogramme gram:gramme milligram microgram pound ounce litre:liter millilitre:milliliter gallon barrel bushel watt kilowatt megawatt gigawatt volt knot degree decibel byte kilobyte megabyte gigabyte terabyte nautical_mile light_year kilowatt_hour megawatt_hour gigawatt_hour terawatt_hour horsepower hertz
  pint quart fluid_ounce teaspoon tablespoon hectolitre:hectoliter centilitre:centiliter petabyte megabit gigabit megapixel pixel
  calorie kilocalorie joule kilojoule megajoule newton ampere amp milliamp milliampere-hour watt_hour terawatt kiloton kilotonne megaton megatonne
  carat furlong fathom micron lumen
`;
const AREA = "metre:meter kilometre:kilometer mile foot yard inch centimetre:centimeter nautical_mile";

/** Abbreviations -> unit. Those that are also common words ("in", "m" with scales) are settled in `measure.ts`. */
const SHORT =
  "km:km kms:km m:metre cm:cm mm:mm kg:kg kgs:kg g:gram mg:milligram mcg:microgram μg:microgram ha:hectare ft:foot yd:yard yds:yard lb:pound lbs:pound oz:ounce l:litre ml:millilitre mph:mph kph:km/h kmh:km/h kmph:km/h kv:kilovolt kw:kilowatt mw:megawatt gw:gigawatt kwh:kilowatt_hour mwh:megawatt_hour gwh:gigawatt_hour hp:horsepower rpm:revolution_per_minute hz:hertz khz:kilohertz mhz:megahertz ghz:gigahertz kb:kilobyte mb:megabyte gb:gigabyte tb:terabyte km2:km2 sqm:square_metre mpg:mile_per_gallon db:decibel ppm:part_per_million ppb:part_per_billion nm:nanometre μm:micrometre bpd:barrel_per_day mah:milliampere-hour wh:watt_hour twh:terawatt_hour kcal:kilocalorie mbps:megabit_per_second gbps:gigabit_per_second kbps:kilobit_per_second pb:petabyte cl:centilitre hl:hectolitre kj:kilojoule psi:pound_per_square_inch kt:knot kts:knot dm:decimetre mmhg:mmHg mins:minute min:minute hrs:hour hr:hour secs:second yrs:year";

function entries(): [string, string][] {
  const list: [string, string][] = [];
  const add = (phrase: string, unit: string) =>
    list.push([phrase.replaceAll("_", " "), unit.replaceAll("_", " ")]);
  for (const word of TIME.split(" ")) {
    add(word, word);
    add(word === "century" ? "centuries" : `${word}s`, word);
  }
  for (const group of SPELLED.trim().split(/\s+/u)) {
    const unit = (group.split(":")[0] as string) === "kilometre" ? "km" : (group.split(":")[0] as string);
    for (const word of group.split(":")) {
      add(
        word,
        unit === "kilogram" ? "kg" : unit === "centimetre" ? "cm" : unit === "millimetre" ? "mm" : unit,
      );
      add(
        plural(word),
        unit === "kilogram" ? "kg" : unit === "centimetre" ? "cm" : unit === "millimetre" ? "mm" : unit,
      );
    }
  }
  for (const group of AREA.split(" ")) {
    const base = group.split(":")[0] as string;
    for (const shape of ["square", "cubic"])
      for (const word of group.split(":")) {
        const unit = shape === "square" && base === "kilometre" ? "km2" : `${shape} ${base}`;
        add(`${shape} ${word}`, unit);
        add(`${shape} ${plural(word)}`, unit);
      }
  }
  for (const pair of SHORT.split(" ")) add(...(pair.split(":") as [string, string]));
  for (const [phrase, unit] of OTHERS) add(phrase, unit);
  return list;
}

function plural(word: string): string {
  if (word === "foot") return "feet";
  if (word === "hertz" || word === "horsepower") return word;
  return word.endsWith("h") ? `${word}es` : `${word}s`;
}

const OTHERS: readonly (readonly [string, string])[] = [
  ["miles per hour", "mph"],
  ["miles an hour", "mph"],
  ["mile per hour", "mph"],
  ["kilometres per hour", "km/h"],
  ["kilometers per hour", "km/h"],
  ["kilometres an hour", "km/h"],
  ["kilometers an hour", "km/h"],
  ["km / h", "km/h"],
  ["km / hr", "km/h"],
  ["kilometres per second", "km/s"],
  ["metres per second", "metre per second"],
  ["meters per second", "metre per second"],
  ["metric ton", "tonne"],
  ["metric tons", "tonne"],
  ["metric tonnes", "tonne"],
  ["sq km", "km2"],
  ["sq m", "square metre"],
  ["sq ft", "square foot"],
  ["sq miles", "square mile"],
  ["sq . km", "km2"],
  ["sq . m", "square metre"],
  ["sq . ft", "square foot"],
  ["km 2", "km2"],
  ["m 2", "square metre"],
  ["km ²", "km2"],
  ["m ²", "square metre"],
  ["m ³", "cubic metre"],
  ["m 3", "cubic metre"],
  ["cm ³", "cubic centimetre"],
  ["cc", "cubic centimetre"],
  ["sq . metres", "square metre"],
  ["sq . meters", "square metre"],
  ["sq . feet", "square foot"],
  ["sq . miles", "square mile"],
  ["sq . kilometres", "km2"],
  ["sq . kilometers", "km2"],
  ["degrees celsius", "celsius"],
  ["degree celsius", "celsius"],
  ["degrees centigrade", "celsius"],
  ["degrees fahrenheit", "fahrenheit"],
  ["degree fahrenheit", "fahrenheit"],
  ["degrees c", "celsius"],
  ["degrees f", "fahrenheit"],
  ["° c", "celsius"],
  ["° f", "fahrenheit"],
  ["°", "degree"],
  ["° celsius", "celsius"],
  ["° fahrenheit", "fahrenheit"],
  ["celsius", "celsius"],
  ["fahrenheit", "fahrenheit"],
  ["barrels per day", "barrel per day"],
  ["barrels a day", "barrel per day"],
  ["parts per million", "part per million"],
  ["parts per billion", "part per billion"],
  ["miles per gallon", "mile per gallon"],
  ["miles to the gallon", "mile per gallon"],
  ["miles a gallon", "mile per gallon"],
  ["revolutions per minute", "revolution per minute"],
  ["lb - ft", "pound-foot"],
  ["lb . - ft", "pound-foot"],
  ["lb ft", "pound-foot"],
  ["pound - feet", "pound-foot"],
  ["pound - foot", "pound-foot"],
  ["foot - pounds", "pound-foot"],
  ["us gallon", "gallon"],
  ["us gallons", "gallon"],
  ["us pint", "pint"],
  ["us pints", "pint"],
  ["us quart", "quart"],
  ["us quarts", "quart"],
  ["us fluid ounce", "fluid ounce"],
  ["us fluid ounces", "fluid ounce"],
  ["fl oz", "fluid ounce"],
  ["fl . oz", "fluid ounce"],
  ["cu m", "cubic metre"],
  ["cu ft", "cubic foot"],
  ["cu . ft", "cubic foot"],
  ["sq in", "square inch"],
  ["sq mi", "square mile"],
  ["sq mile", "square mile"],
  ["sq metre", "square metre"],
  ["sq metres", "square metre"],
  ["sq meters", "square metre"],
  ["sq feet", "square foot"],
  ["sq foot", "square foot"],
  ["square ft", "square foot"],
  ["square km", "km2"],
  ["square m", "square metre"],
  ["b / d", "barrel per day"],
  ["troy ounce", "troy ounce"],
  ["troy ounces", "troy ounce"],
  ["m / s", "metre per second"],
  ["km / s", "km/s"],
  ["ft / s", "foot per second"],
  ["basis point", "basis point"],
  ["basis points", "basis point"],
  ["bps", "basis point"],
  ["percentage point", "percentage point"],
  ["percentage points", "percentage point"],
  ["pct points", "percentage point"],
  ["percent points", "percentage point"],
  ["pp", "percentage point"],
  ["ppt", "percentage point"],
];

/** Units of measure after a number, longest phrase first -> canonical singular (SI symbols for km, km2, kg, cm, mm, as the corpus has them). */
export const MEASURE_UNITS: PhraseTable<string> = new PhraseTable(entries());
