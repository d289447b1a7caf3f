import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import type { Event, Figure, Link } from "../domain/figure.ts";
import { buildEvents } from "./build-events.ts";
import { buildFigures } from "./build-figures.ts";
import { CandidateIndex } from "./candidate-index.ts";
import { type ClaimProfile, profileClaim } from "./claim-profile.ts";
import { compareClaims } from "./compare-claims.ts";
import { componentsOf } from "./components.ts";
import { inFoundingOrder } from "./founding-order.ts";
import { linkEvents } from "./link-events.ts";
import { Links } from "./links.ts";
import { StoryMatches } from "./story-matches.ts";

/** A person's word on two claims, which holds on every re-run: put together, or kept apart. */
export interface GroupingDecision {
  readonly a: string;
  readonly b: string;
  readonly level: "event" | "figure";
  readonly same: boolean;
}

export interface Grouping {
  readonly events: readonly Event[];
  readonly figures: readonly Figure[];
  readonly links: readonly Link[];
}

/**
 * Lines up the claims that speak of the same figure, and the figures of the same event. Every check-worthy claim is in one figure
 * and one event, if need be alone.
 *
 * Links are a pure function of two claims and their documents; groups are the connected components of the links under
 * cannot-links. So the order of the claims has no say, and a set that holds whole events is grouped as it would be among all.
 *
 * @param documents by id; those of all the claims.
 * @param decisions people's, which win over every link of the program's.
 */
export function groupClaims(
  claims: readonly Claim[],
  documents: ReadonlyMap<string, DocumentInput>,
  decisions: readonly GroupingDecision[] = [],
): Grouping {
  const profiles = profilesOf(claims, documents);
  const stories = new StoryMatches();
  const figureLinks = new Links("figure");
  const eventLinks = new Links("event");
  const index = new CandidateIndex();
  for (const profile of profiles.values()) index.add(profile);
  for (const [a, b] of index.pairs()) figureLinks.add(a.claim.id, b.claim.id, compareClaims(a, b, stories));
  linkEvents([...profiles.values()], stories, eventLinks);
  for (const decision of decisions) {
    // One figure is in one event: so "another event" keeps figures apart, and "the same figure" joins events.
    if (decision.level === "figure" || !decision.same) figureLinks.decide(decision);
    if (decision.level === "event" || decision.same) eventLinks.decide(decision);
  }
  const order = inFoundingOrder([...profiles.values()], documents);
  const ids = order.map((profile) => profile.claim.id);
  const groups = componentsOf(ids, figureLinks.links, figureLinks.apart);
  for (const group of groups) for (const id of group.slice(1)) eventLinks.join(group[0] as string, id);
  const happenings = componentsOf(ids, eventLinks.links, eventLinks.apart);

  const events = buildEvents(happenings, order, documents);
  const figures = buildFigures(groups, order, documents, events);
  return { events, figures, links: [...figureLinks.kept(groups), ...eventLinks.kept(happenings)] };
}

function profilesOf(
  claims: readonly Claim[],
  documents: ReadonlyMap<string, DocumentInput>,
): Map<string, ClaimProfile> {
  const profiles = new Map<string, ClaimProfile>();
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  for (const claim of claims) {
    if (!claim.checkworthy) continue;
    const document = documents.get(claim.documentId);
    if (!document)
      throw new Error(`Claim ${claim.id} is of document "${claim.documentId}", which was not handed in.`);
    profiles.set(claim.id, profileOnce(claim, document, byId.get(claim.partOf ?? "")));
  }
  return profiles;
}

const known = new WeakMap<
  Claim,
  { profile: ClaimProfile; document: DocumentInput; whole: Claim | undefined }
>();

/** A store groups the same claims beside one document after another: their profiles are kept as long as the claims live. */
function profileOnce(claim: Claim, document: DocumentInput, whole: Claim | undefined): ClaimProfile {
  const before = known.get(claim);
  if (before && before.document === document && before.whole === whole) return before.profile;
  const profile = profileClaim(claim, document, whole);
  known.set(claim, { profile, document, whole });
  return profile;
}
