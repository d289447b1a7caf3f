import type { Citation, Claim } from "../domain/claim.ts";
import { byFounding } from "../domain/founding-order.ts";
import { groupBy } from "../domain/group-by.ts";
import type { Instrument } from "../domain/instrument.ts";
import type { CheckInput } from "./check.ts";
import { type Cited, citationKey, citationsOf, sameBody } from "./citations.ts";

/** A day that texts give for an instrument, against the register's, with the other documents' claims of the right one. */
export interface CitedDate {
  readonly odd: readonly [Claim, ...Claim[]];
  readonly others: readonly Claim[];
  readonly cited: string;
  readonly known: string;
}

/**
 * Citations whose year fits the register and whose day does not; the same slip in ten texts is one, in the order in which they came out.
 * The claim is the date's own where the text gives it apart.
 */
export function misdatedCitations(input: CheckInput): CitedDate[] {
  const order = byFounding(input.documents);
  const rows = groupBy(input.register, citationKey);
  const cited = groupBy(
    citationsOf(input).toSorted((x, y) => order(x.claim, y.claim)),
    ({ citation }) => citationKey(citation),
  );
  return [...cited].flatMap(([key, citations]) => {
    if (key === undefined) return [];
    const slips = groupBy(citations, ({ citation }) => slipOf(citation, rows.get(key) ?? []));
    return [...slips].flatMap(([slip, [first, ...rest]]): CitedDate[] => {
      if (slip === undefined || !first) return [];
      const [day = "", known = ""] = slip.split(" ");
      const others = citations.filter(({ citation }) => citation.date === known);
      return [
        {
          odd: [dateClaim(first, input), ...rest.map((one) => dateClaim(one, input))],
          others: others.map((one) => dateClaim(one, input)),
          cited: day,
          known,
        },
      ];
    });
  });
}

/** The day that is cited and the register's, where they differ: "1993-04-03 1993-04-30". */
function slipOf({ body, date }: Citation, rows: readonly Instrument[]): string | undefined {
  const known = rows.find((row) => row.date !== undefined && sameBody(body, row.body))?.date;
  if (!known || !date || !/^\d{4}-\d{2}-\d{2}$/u.test(date) || date === known) return undefined;
  return `${date} ${known}`;
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
