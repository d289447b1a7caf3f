import { extract } from "../../src/index.ts";

/** The tracked dates of a text as "mention = start..end", open ends as "?"; "!" marks a day that the calendar lacks. */
export function datesIn(text: string, publishedAt = "2023-03-09T10:00:00Z"): string[] {
  return extract({ id: "document", text, publishedAt })
    .claims.filter((claim) => claim.kind === "date" && claim.checkworthy)
    .map(({ mention, date }) => {
      const [start, end] = [date?.start ?? "?", date?.end ?? "?"];
      return `${mention} = ${start === end ? start : `${start}..${end}`}${date?.impossible ? "!" : ""}`;
    });
}

/** The dates that are read and not tracked. */
export function untrackedDatesIn(text: string, publishedAt = "2023-03-09T10:00:00Z"): string[] {
  return extract({ id: "document", text, publishedAt })
    .claims.filter((claim) => claim.kind === "date" && !claim.checkworthy)
    .map(({ mention }) => mention);
}
