import type { Claim } from "../domain/claim.ts";
import { groupBy } from "../domain/group-by.ts";
import type { CheckInput } from "./check.ts";
import { type Cited, citationKey, citationsOf, sameBody } from "./citations.ts";

/** A day that a text gives for an instrument, against the register's, with the other documents' claims of the right one. */
export interface CitedDate {
  readonly odd: Claim;
  readonly others: readonly Claim[];
  readonly cited: string;
  readonly known: string;
}

/** Citations whose year fits the register and whose day does not. The claim is the date's own where the text gives it apart. */
export function misdatedCitations(input: CheckInput): CitedDate[] {
  const rows = groupBy(input.register, citationKey);
  const cited = groupBy(citationsOf(input), ({ citation }) => citationKey(citation));
  return [...cited].flatMap(([key, citations]) => {
    if (key === undefined) return [];
    return citations.flatMap((one): CitedDate[] => {
      const { body, date } = one.citation;
      const row = (rows.get(key) ?? []).find(
        (candidate) => candidate.date !== undefined && sameBody(body, candidate.body),
      );
      if (!row?.date || !date || !/^\d{4}-\d{2}-\d{2}$/u.test(date) || date === row.date) return [];
      const others = citations.filter(
        ({ claim, citation }) => citation.date === row.date && claim.documentId !== one.claim.documentId,
      );
      return [
        {
          odd: dateClaim(one, input),
          others: others.map((other) => dateClaim(other, input)),
          cited: date,
          known: row.date,
        },
      ];
    });
  });
}

/** The date claim that the citation's date was read from: the nearest of that day in its document; else the citation. */
function dateClaim({ claim, citation }: Cited, input: CheckInput): Claim {
  const candidates = (input.claimsOf.get(claim.documentId) ?? []).filter(
    ({ field, date }) =>
      field === claim.field && date?.start === citation.date && date?.end === citation.date,
  );
  const distance = (date: Claim) => Math.abs(date.start - claim.start);
  return candidates.toSorted((x, y) => distance(x) - distance(y))[0] ?? claim;
}
