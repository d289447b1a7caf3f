import type { DocumentInput } from "../../src/domain/document.ts";
import type { Instrument } from "../../src/domain/instrument.ts";

/** What a changed digit breaks; one for each family of checks inside a document. */
export type Kind =
  | "breakdown"
  | "percent"
  | "change"
  | "anniversary"
  | "weekday"
  | "citation"
  | "count"
  | "headline";

/**
 * A sound text with the digits that a mutation may change in braces: "Of the {31} dead, {14} were men". `least` is by how much the
 * changed number must differ, for what rounding would swallow.
 */
export interface Sound {
  readonly kind: Kind;
  /** What the form of words is called in a list of misses. */
  readonly form: string;
  readonly text: string;
  readonly title?: string;
  readonly publishedAt?: string;
  readonly least?: number;
}

type Pick = <T>(from: readonly T[]) => T;
type Between = (low: number, high: number) => number;
type Form = (pick: Pick, between: Between) => Omit<Sound, "kind" | "form">;

const PLACES = ["Ormsted", "Velm", "Tarn Bridge", "Hollin", "Sarnow", "Upper Quell"];
const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** Instruments that citations are held against: the Security Council's four of 1993 on one conflict, public record. */
export const REGISTER: readonly Instrument[] = [
  ["822", "1993-04-30"],
  ["853", "1993-07-29"],
  ["874", "1993-10-14"],
  ["884", "1993-11-12"],
].map(([number, date]) => ({
  body: "UN Security Council",
  number: number as string,
  date: date as string,
  year: 1993,
}));

/** Every form of words, by kind; each draws its own numbers. */
const FORMS: Record<Kind, readonly Form[]> = {
  breakdown: [
    (pick, between) => {
      const [men, women, children] = [between(11, 60), between(11, 60), between(11, 60)];
      return {
        text: `A ferry sank off ${pick(PLACES)}. Of the {${men + women + children}} dead, {${men}} were men, {${women}} were women and {${children}} were children.`,
      };
    },
    (pick, between) => {
      const [passengers, crew] = [between(40, 90), between(11, 30)];
      return {
        text: `The airship that fell at ${pick(PLACES)} carried {${passengers + crew}} people: {${passengers}} passengers and {${crew}} crew.`,
      };
    },
    (pick, between) => {
      const [men, women] = [between(11, 80), between(11, 80)];
      return {
        text: `The landslide killed {${men + women}} people, {${men}} men and {${women}} women, in ${pick(PLACES)}.`,
      };
    },
    (pick, between) => {
      const [granted, refused, open] = [between(100, 300), between(100, 300), between(100, 300)];
      return {
        text: `Of {${granted + refused + open}} applications in ${pick(PLACES)}, {${granted}} were granted, {${refused}} were refused and the remaining {${open}} are pending.`,
      };
    },
    (pick, between) => {
      const [freed, held] = [between(100, 900), between(20, 99)];
      return {
        text: `Of the {${freed + held}} people taken hostage in ${pick(PLACES)}, {${freed}} were released and the other {${held}} are still held.`,
      };
    },
    (pick, between) => {
      const [adults, children] = [between(20, 90), between(11, 60)];
      return {
        text: `Doctors in ${pick(PLACES)} treated {${adults + children}} injured people: {${adults}} adults and {${children}} children.`,
      };
    },
  ],
  percent: [
    (pick, between) => {
      const [whole, part] = [between(20, 90) * 10, between(20, 180)];
      return {
        text: `In ${pick(PLACES)} {${part}} of the ${whole} pupils, or {${percent(part, whole)}} percent, stayed at home.`,
        least: Math.max(2, whole / 40),
      };
    },
    (pick, between) => {
      const [whole, part] = [between(20, 90) * 10, between(20, 180)];
      return {
        text: `Of the ${whole} households in ${pick(PLACES)}, {${part}} ({${percent(part, whole)}} per cent) have no water.`,
        least: Math.max(2, whole / 40),
      };
    },
    (pick, between) => {
      const [whole, part] = [between(20, 90) * 10, between(20, 180)];
      return {
        text: `The clinic in ${pick(PLACES)} tested ${whole} people, and {${part}} of them, {${percent(part, whole)}}%, were ill.`,
        least: Math.max(2, whole / 40),
      };
    },
  ],
  change: [
    (pick, between) => {
      const [from, to] = [between(20, 50) * 10, between(60, 90) * 10];
      return {
        text: `Attendance at ${pick(PLACES)} rose from ${from} to ${to}, up {${percent(to - from, from)}} percent.`,
        least: 3,
      };
    },
    (pick, between) => {
      const [from, to] = [between(60, 90) * 10, between(20, 50) * 10];
      return {
        text: `The number of cases in ${pick(PLACES)} fell by {${percent(from - to, from)}} percent, from ${from} to ${to}.`,
        least: 3,
      };
    },
    (pick, between) => {
      const [from, to] = [between(20, 50) * 10, between(60, 90) * 10];
      return {
        text: `Rents in ${pick(PLACES)} went up {${percent(to - from, from)}} percent, from ${from} to ${to} crowns.`,
        least: 3,
      };
    },
  ],
  anniversary: [
    (pick, between) => {
      const [year, age] = [between(1960, 1990), between(11, 30)];
      return {
        text: `${pick(PLACES)} marked the {${age}}${suffix(age)} anniversary of the flood of ${year} on Saturday.`,
        publishedAt: `${year + age}-06-10`,
      };
    },
    (pick, between) => {
      const [year, age] = [between(1960, 1990), between(11, 30)];
      return {
        text: `On Saturday ${pick(PLACES)} remembered the fire of ${year}, {${age}} years on.`,
        publishedAt: `${year + age}-06-10`,
      };
    },
    (pick, between) => {
      const [year, age, day] = [between(1960, 1990), between(11, 30), between(10, 28)];
      return {
        text: `The {${age}}${suffix(age)} anniversary of the ${year} quake at ${pick(PLACES)} falls on ${day} May ${year + age}.`,
        publishedAt: `${year + age}-05-02`,
      };
    },
  ],
  weekday: [
    (pick, between) => {
      const { weekday, day, month, year } = aDay(between);
      return { text: `The bridge at ${pick(PLACES)} opened on ${weekday}, {${day}} ${month} ${year}.` };
    },
    (pick, between) => {
      const { weekday, day, month, year } = aDay(between);
      return { text: `The bridge at ${pick(PLACES)} opened on ${weekday}, ${month} {${day}}, ${year}.` };
    },
    (pick, between) => {
      const { weekday, day, month, year } = aDay(between);
      return { text: `The court of ${pick(PLACES)} ruled on ${weekday} {${day}} ${month} ${year}.` };
    },
    (pick, between) => {
      const { weekday, day, month, year } = aDay(between);
      return { text: `The council of ${pick(PLACES)} met on {${day}} ${month} ${year}, a ${weekday}.` };
    },
  ],
  citation: [
    (pick) => {
      const { number, date } = pick(REGISTER) as { number: string; date: string };
      return {
        text: `UN Security Council resolution {${number}}, adopted on {${dayOf(date)}} ${monthOf(date)} {1993}, is in force.`,
      };
    },
    (pick) => {
      const { number } = pick(REGISTER) as { number: string };
      return { text: `The ministry recalled UN Security Council resolution ${number} ({1993}).` };
    },
    (pick) => {
      const { number, date } = pick(REGISTER) as { number: string; date: string };
      return {
        text: `It cites resolution ${number} of the UN Security Council of {${dayOf(date)}} ${monthOf(date)} 1993.`,
      };
    },
    (pick) => {
      const { number, date } = pick(REGISTER) as { number: string; date: string };
      return {
        text: `On {${dayOf(date)}} ${monthOf(date)} {1993} the UN Security Council adopted resolution ${number}.`,
      };
    },
  ],
  count: [
    (pick) => ({ text: `The quake hit {3} districts: ${pick(PLACES)}, Arlo and Brevik.` }),
    (pick) => ({ text: `The {4} towns cut off (${pick(PLACES)}, Arlo, Brevik and Desh) have food.` }),
    () => ({
      text: "Security Council resolutions 822, 853, 874 and 884, {4} resolutions in all, are in force.",
    }),
  ],
  headline: [
    (pick, between) => {
      const [place, dead] = [pick(PLACES), between(13, 89)];
      return {
        title: `{${dead}} killed in ${place} landslide`,
        text: `A landslide at ${place} killed {${dead}} people on Sunday, the police said.`,
      };
    },
    (pick, between) => {
      const [place, hurt] = [pick(PLACES), between(13, 89)];
      return {
        title: `${place} blast injures {${hurt}}`,
        text: `An explosion in ${place} injured {${hurt}} people, doctors said on Sunday.`,
      };
    },
  ],
};

/** `each` texts of every form, with numbers drawn from `random`. */
export function soundTexts(random: () => number, each: number): Sound[] {
  const between: Between = (low, high) => low + Math.floor(random() * (high - low + 1));
  const pick: Pick = (from) => from[Math.floor(random() * from.length)] as (typeof from)[number];
  return Object.entries(FORMS).flatMap(([kind, forms]) =>
    forms.flatMap((form, i) =>
      Array.from({ length: each }, () => ({
        ...form(pick, between),
        kind: kind as Kind,
        form: `${kind} ${i + 1}`,
      })),
    ),
  );
}

/** The text as it would be published, with the braces taken out. */
export function published({ title, text, publishedAt }: Sound, id = "document"): DocumentInput {
  const bare = (marked: string) => marked.replaceAll(/[{}]/gu, "");
  return {
    id,
    publisher: "Quay Gazette",
    text: bare(text),
    ...(title !== undefined && { title: bare(title) }),
    ...(publishedAt !== undefined && { publishedAt }),
  };
}

/** The same text with one digit of one number in braces changed to another, by at least `least`. */
export function withOneDigitChanged(sound: Sound, random: () => number): Sound {
  const fields = (sound.title ?? "").length;
  const whole = `${sound.title ?? ""}${sound.text}`;
  const spots = [...whole.matchAll(/\{(\d+)\}/gu)];
  for (;;) {
    const spot = spots[Math.floor(random() * spots.length)] as RegExpExecArray;
    const digits = spot[1] as string;
    const at = Math.floor(random() * digits.length);
    const changed = `${digits.slice(0, at)}${Math.floor(random() * 10)}${digits.slice(at + 1)}`;
    if (!isTelling(sound, digits, changed)) continue;
    const mutated = `${whole.slice(0, spot.index + 1)}${changed}${whole.slice(spot.index + 1 + digits.length)}`;
    const cut = spot.index < fields ? fields + changed.length - digits.length : fields;
    return {
      ...sound,
      text: mutated.slice(cut),
      ...(sound.title !== undefined && { title: mutated.slice(0, cut) }),
    };
  }
}

function isTelling({ kind, least = 1 }: Sound, digits: string, changed: string): boolean {
  const [was, is] = [Number(digits), Number(changed)];
  if (was === is || changed.startsWith("0") || is < 2 || Math.abs(is - was) < least) return false;
  // Another Tuesday of the month is a Tuesday all the same, and the 39th of May has no weekday.
  if (kind === "weekday") return is <= 28 && (is - was) % 7 !== 0;
  return kind !== "citation" || digits.length > 2 || is <= 28;
}

function percent(part: number, whole: number): number {
  return Math.round((100 * part) / whole);
}

function suffix(n: number): string {
  if (n % 100 >= 11 && n % 100 <= 13) return "th";
  return ["th", "st", "nd", "rd"][n % 10] ?? "th";
}

function aDay(between: Between) {
  const [year, month, day] = [between(1990, 2023), between(0, 11), between(10, 28)];
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month, day)).getUTCDay()] as string;
  return { weekday, day, month: MONTHS[month] as string, year };
}

function dayOf(date: string): string {
  return String(Number(date.slice(8)));
}

function monthOf(date: string): string {
  return MONTHS[Number(date.slice(5, 7)) - 1] as string;
}
