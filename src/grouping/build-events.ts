import type { Claim } from "../domain/claim.ts";
import { type DocumentInput, publisherOf } from "../domain/document.ts";
import type { Event } from "../domain/figure.ts";
import { stableId } from "../domain/stable-id.ts";
import type { ClaimProfile } from "./claim-profile.ts";
import { commonest } from "./commonest.ts";
import { dayNumber, rootOf } from "./document-profile.ts";
import { happeningIn } from "./measure-in-context.ts";
import { capitalised, chiefName, nameEvent } from "./name-event.ts";
import { citedAs } from "./name-instrument.ts";
import { fold, wordsOf } from "./words.ts";

/** Events of the groups, each with a label in words: what, where and when most of its claims say. */
export function buildEvents(
  groups: readonly (readonly string[])[],
  order: readonly ClaimProfile[],
  documents: ReadonlyMap<string, DocumentInput>,
): Event[] {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((id) => [id, index] as const)));
  const members: ClaimProfile[][] = groups.map(() => []);
  for (const profile of order) members[groupOf.get(profile.claim.id) as number]?.push(profile);
  return members
    .map((profiles) => buildEvent(profiles, documents))
    .toSorted((x, y) => (x.id < y.id ? -1 : 1));
}

function buildEvent(profiles: readonly ClaimProfile[], documents: ReadonlyMap<string, DocumentInput>): Event {
  const claims = profiles.map((profile) => profile.claim);
  const founding = claims[0];
  const cited = claims.every(({ kind }) => kind === "citation") ? citedAs(claims) : undefined;
  const happening = commonest(happeningsToldBy(profiles));
  const place = cited === undefined ? placeOf(profiles) : undefined;
  const when = cited === undefined ? daysOf(claims, happening) : undefined;
  const [start, end] = when ?? [];
  return {
    id: stableId("event", founding?.id ?? ""),
    label: cited ?? labelOf(profiles, documents, { happening, place, start, end }),
    claimIds: claims.map((claim) => claim.id),
    ...(place !== undefined && { place }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
}

/** The happening of each document, once for each of its own: a long text must not outvote the others. */
function happeningsToldBy(profiles: readonly ClaimProfile[]): string[] {
  const told = new Map<string, string>();
  for (const { claim, happening } of profiles)
    if (happening !== undefined) told.set(`${claim.documentId}\n${happening}`, happening);
  return [...told.values()];
}

interface Told {
  readonly happening: string | undefined;
  readonly place: string | undefined;
  readonly start: string | undefined;
  readonly end: string | undefined;
}

/** "Rana Plaza collapse, Savar, 24 April 2013"; without a happening, what the documents are about. Never a document's title. */
function labelOf(
  profiles: readonly ClaimProfile[],
  inputs: ReadonlyMap<string, DocumentInput>,
  { happening, place, start, end }: Told,
): string {
  const told = [...new Set(profiles.map(({ document }) => document))].flatMap((profile) => {
    const input = inputs.get(profile.id);
    return input ? [{ input, profile }] : [];
  });
  // Of "the Relief Network on Brenner Mill" the first part speaks.
  const speakers = profiles.flatMap(({ claim }) =>
    claim.attribution.map(({ name }) =>
      wordsOf(name.split(/ (?:on|of|for|in|at) /u)[0] ?? "")
        .map((word) => word.folded)
        .join(" "),
    ),
  );
  const when = start && end ? daysInWords(start, end) : undefined;
  if (happening === undefined) {
    const subject = chiefName(told, speakers) ?? place ?? (told[0] ? publisherOf(told[0].input) : undefined);
    return [capitalised(subject ?? "One report"), when].filter(Boolean).join(", ");
  }
  const { name, noun = happening } = nameEvent(told, happening, speakers);
  // "Ellery" of "Port Ellery".
  const subject = name === undefined || place?.endsWith(` ${name}`) ? place : name;
  const words =
    subject === undefined ? capitalised(noun) : saysHappening(subject) ? subject : `${subject} ${noun}`;
  // The place beside the name: London of the Grenfell Tower fire.
  const places = [place, commonest(profiles.map(({ claim }) => claim.scope?.place))];
  const where = places.find((one) => one !== undefined && !words.toLowerCase().includes(one.toLowerCase()));
  return [words, where, when].filter(Boolean).join(", ");
}

/** "Hurricane Maria" says what happened. */
function saysHappening(name: string): boolean {
  return happeningIn(name) !== undefined;
}

/**
 * The days that most claims give the happening. "February 1992" is no other day than 26 February, and "the night of 25-26 February"
 * holds it: the commonest day as wide as a few days that a claim gives with it.
 */
function daysOf(
  claims: readonly Claim[],
  happening: string | undefined,
): readonly [string, string] | undefined {
  const dated = claims.filter(
    ({ kind, date }) => kind === "date" && date?.start && date.end && !date.impossible,
  );
  const spansOf = (chosen: readonly Claim[]) =>
    chosen.map(({ date }) => [date?.start as string, date?.end as string] as const);
  const spans = spansOf(
    dated.filter(
      ({ scope }) =>
        happening === undefined || (scope?.event !== undefined && happeningIn(scope.event) === happening),
    ),
  );
  // Four resolutions of one year, and no happening to date: the year is all that they share.
  if (
    happening === undefined &&
    spans.some(([from, to]) => spans.some((other) => other[1] < from || to < other[0]))
  )
    return yearOfAll(spans);
  const precise = spans.filter(([start, end]) => daysBetween(start, end) <= A_FEW_DAYS);
  const most = commonest((precise.length > 0 ? precise : spans).map((span) => span.join("/")));
  const [start, end] = most?.split("/") ?? [];
  if (start === undefined || end === undefined) return undefined;
  const holding = spansOf(dated).filter(
    (span) => span[0] <= start && span[1] >= end && daysBetween(...span) <= A_FEW_DAYS,
  );
  return (
    holding.toSorted(
      (x, y) => daysBetween(y[0], y[1]) - daysBetween(x[0], x[1]) || (x[0] < y[0] ? -1 : 1),
    )[0] ?? [start, end]
  );
}

function yearOfAll(spans: readonly (readonly [string, string])[]): readonly [string, string] | undefined {
  const years = new Set(spans.flatMap((span) => span.map((day) => day.slice(0, 4))));
  const [year] = years;
  return years.size === 1 ? [`${year}-01-01`, `${year}-12-31`] : undefined;
}

/** A night, or a long weekend; judgement. */
const A_FEW_DAYS = 3;

function daysBetween(start: string, end: string): number {
  return (dayNumber(end) ?? 0) - (dayNumber(start) ?? 0);
}

/**
 * The place that most of the event's documents have in headline or lead; among those alike, the one that most claims name. "Lossan" of
 * "Lossan earthquake" counts as a place.
 */
function placeOf(profiles: readonly ClaimProfile[]): string | undefined {
  const votes = profiles.flatMap(({ claim }) => [
    claim.scope?.place,
    claim.scope?.event?.split(" ").slice(0, -1).join(" "),
  ]);
  const places = [...new Set(votes)].filter((place): place is string => place !== undefined && place !== "");
  const documents = [...new Set(profiles.map((profile) => profile.document))];
  const chiefIn = (place: string): number =>
    documents.filter(({ names }) => names.get(rootOf(fold(place.split(" ").at(-1) ?? "")))?.weight === 2)
      .length;
  const most = Math.max(0, ...places.map(chiefIn));
  const chief = new Set(places.filter((place) => chiefIn(place) === most));
  return commonest(votes.filter((place) => place !== undefined && chief.has(place)));
}

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** "7 March 2023", "3 to 5 June 1994", "25-26 February 1992", "1974" for a whole year. */
export function daysInWords(start: string, end: string): string {
  if (start === end) return dayInWords(start);
  if (start.slice(0, 4) === end.slice(0, 4) && start.endsWith("-01-01") && end.endsWith("-12-31"))
    return start.slice(0, 4);
  if (start.slice(0, 7) === end.slice(0, 7)) {
    if (start.endsWith("-01") && Number(end.slice(8)) >= 28) return dayInWords(start).replace(/^\d+ /u, "");
    const first = Number(start.slice(8));
    return `${first}${Number(end.slice(8)) === first + 1 ? "-" : " to "}${dayInWords(end)}`;
  }
  return `${dayInWords(start)} to ${dayInWords(end)}`;
}

function dayInWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}
