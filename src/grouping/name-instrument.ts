import type { Claim } from "../domain/claim.ts";
import { commonest } from "./commonest.ts";

/** What most of the citations call the instrument: "UN Security Council resolution 884", "session 41 of the Council". */
export function citedAs(citations: readonly Claim[]): string | undefined {
  return commonest(
    citations.map(({ citation }) => {
      if (!citation) return undefined;
      const { body, number, symbol, session, title } = citation;
      if (number !== undefined || symbol !== undefined)
        return `${body} resolution ${number ?? symbol}`.trim();
      if (session !== undefined) return body === "" ? `session ${session}` : `session ${session} of ${body}`;
      return title ?? (body === "" ? undefined : body);
    }),
  );
}
