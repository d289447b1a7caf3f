import { PhraseTable } from "../word-table.ts";

const TIME = "second minute hour day week month year decade century";
const SPELLED =
  "metre:meter kilometre:kilometer centimetre:centimeter millimetre:millimeter mile yard foot inch hectare acre tonne ton kilogram:kilogramme gram:gramme milligram microgram pound ounce litre:liter millilitre:milliliter gallon barrel bushel watt kilowatt megawatt gigawatt volt knot degree decibel byte kilobyte megabyte gigabyte terabyte nautical_mile light_year kilowatt_hour megawatt_hour gigawatt_hour horsepower hertz";
const AREA = "metre:meter kilometre:kilometer mile foot yard inch centimetre:centimeter nautical_mile";

/** Abbreviations -> unit. Those that are also common words ("in", "m" with scales) are settled in `measure.ts`. */
const SHORT =
  "km:km kms:km m:metre cm:cm mm:mm kg:kg kgs:kg g:gram mg:milligram mcg:microgram μg:microgram ha:hectare ft:foot yd:yard yds:yard lb:pound lbs:pound oz:ounce l:litre ml:millilitre mph:mph kph:km/h kmh:km/h kmph:km/h kw:kilowatt mw:megawatt gw:gigawatt kwh:kilowatt_hour mwh:megawatt_hour gwh:gigawatt_hour hp:horsepower rpm:rpm hz:hertz khz:kilohertz mhz:megahertz ghz:gigahertz kb:kilobyte mb:megabyte gb:gigabyte tb:terabyte km2:km2 sqm:square_metre mpg:mpg db:decibel ppm:ppm ppb:ppb nm:nanometre μm:micrometre bpd:bpd kt:knot kts:knot dm:decimetre mmhg:mmHg mins:minute min:minute hrs:hour hr:hour secs:second yrs:year";

function entries(): [string, string][] {
  const list: [string, string][] = [];
  const add = (phrase: string, unit: string) =>
    list.push([phrase.replaceAll("_", " "), unit.replaceAll("_", " ")]);
  for (const word of TIME.split(" ")) {
    add(word, word);
    add(word === "century" ? "centuries" : `${word}s`, word);
  }
  for (const group of SPELLED.split(" ")) {
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
  ["degrees celsius", "degree Celsius"],
  ["degree celsius", "degree Celsius"],
  ["degrees centigrade", "degree Celsius"],
  ["degrees fahrenheit", "degree Fahrenheit"],
  ["degree fahrenheit", "degree Fahrenheit"],
  ["degrees c", "degree Celsius"],
  ["degrees f", "degree Fahrenheit"],
  ["° c", "degree Celsius"],
  ["° f", "degree Fahrenheit"],
  ["°", "degree"],
  ["celsius", "degree Celsius"],
  ["fahrenheit", "degree Fahrenheit"],
  ["barrels per day", "barrel per day"],
  ["barrels a day", "barrel per day"],
  ["parts per million", "ppm"],
  ["parts per billion", "ppb"],
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
