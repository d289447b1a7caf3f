import type { DocumentInput } from "../domain/document.ts";
import type { Event } from "../domain/figure.ts";
import { stableId } from "../domain/stable-id.ts";
import type { ClaimProfile } from "./claim-profile.ts";
import { commonest } from "./commonest.ts";
import { rootOf } from "./document-profile.ts";
import { fold } from "./words.ts";

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
  const happening = commonest(claims.map((claim) => claim.scope?.event?.split(" ").at(-1)));
  const place = placeOf(profiles);
  const when = commonest(
    claims
      .filter(
        (claim) =>
          claim.kind === "date" && (happening === undefined || claim.scope?.event?.endsWith(happening)),
      )
      .map(({ date }) =>
        date?.start && date.end && !date.impossible ? `${date.start}/${date.end}` : undefined,
      ),
  );
  const [start, end] = when?.split("/") ?? [];
  const founding = claims[0];
  const title = founding && documents.get(founding.documentId)?.title;
  const named =
    happening === undefined
      ? (title ?? place ?? "unnamed event")
      : [place, happening].filter(Boolean).join(" ");
  const label = start && end ? `${named}, ${daysInWords(start, end)}` : named;
  return {
    id: stableId("event", founding?.id ?? ""),
    label,
    claimIds: claims.map((claim) => claim.id),
    ...(place !== undefined && { place }),
    ...(start !== undefined && { start }),
    ...(end !== undefined && { end }),
  };
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

/** "7 March 2023", "3 to 5 June 1994", "1974" for a whole year. */
export function daysInWords(start: string, end: string): string {
  if (start === end) return dayInWords(start);
  if (start.slice(0, 4) === end.slice(0, 4) && start.endsWith("-01-01") && end.endsWith("-12-31"))
    return start.slice(0, 4);
  if (start.slice(0, 7) === end.slice(0, 7)) {
    const first = dayInWords(start);
    if (start.endsWith("-01") && Number(end.slice(8)) >= 28) return first.replace(/^\d+ /u, "");
    return `${Number(start.slice(8))} to ${dayInWords(end)}`;
  }
  return `${dayInWords(start)} to ${dayInWords(end)}`;
}

function dayInWords(day: string): string {
  return `${Number(day.slice(8, 10))} ${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`;
}
