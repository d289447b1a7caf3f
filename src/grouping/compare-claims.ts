import type { ClaimProfile } from "./claim-profile.ts";
import { sameCitation } from "./same-citation.ts";
import { sameClause } from "./same-clause.ts";
import { sameDate } from "./same-date.ts";
import { sameQuantity } from "./same-quantity.ts";
import { sameQuote } from "./same-quote.ts";
import type { StoryMatches } from "./story-matches.ts";
import { none, type Verdict } from "./verdict.ts";

/** What grouping says of two claims of one event; a pure function of the two and their documents. */
export function compareClaims(a: ClaimProfile, b: ClaimProfile, stories: StoryMatches): Verdict {
  if (a.claim.kind !== b.claim.kind) return none("claims of two kinds");
  const story = stories.of(a.document, b.document);
  if (a.claim.kind === "citation") return sameCitation(a.claim, b.claim);
  if (a.claim.kind === "quote") return sameQuote(a.claim, b.claim);
  if (a.document.statement !== b.document.statement) return sameClause(a, b);
  const verdict = a.claim.kind === "date" ? sameDate(a, b, story.score) : sameQuantity(a, b, story);
  return verdict.kind === "link" ? { ...verdict, reasons: [...verdict.reasons, ...story.reasons] } : verdict;
}
