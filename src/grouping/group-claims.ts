import type { Claim } from "../domain/claim.ts";
import type { DocumentInput } from "../domain/document.ts";
import type { Event, Figure, Link } from "../domain/figure.ts";
import { byFounding } from "../domain/founding-order.ts";
import { groupBy } from "../domain/group-by.ts";
import { buildEvents } from "./build-events.ts";
import { buildFigures } from "./build-figures.ts";
import { type ClaimProfile, profileClaim } from "./claim-profile.ts";
import { componentsOf } from "./components.ts";
import { DocumentClaims } from "./document-claims.ts";
import { linkEvents } from "./link-events.ts";
import { linkFigures } from "./link-figures.ts";
import { Links } from "./links.ts";
import { isBare } from "./same-quantity.ts";
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
 * Lines up the claims that speak of the same event, and within each event those that speak of the same figure. Every check-worthy
 * claim is in one event and one figure, if need be alone.
 *
 * Event links are a pure function of two claims and their documents, figure links of two claims of one event; groups are the
 * connected components of the links under cannot-links. So the order of the claims has no say, and a set that holds whole events is
 * grouped as it would be among all.
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
  const founding = byFounding(documents);
  const order = [...profiles.values()].toSorted((x, y) => founding(x.claim, y.claim));
  const ids = order.map((profile) => profile.claim.id);
  const stories = new StoryMatches();

  const eventLinks = new Links("event");
  linkEvents(order, stories, eventLinks);
  // One figure is in one event: "the same figure" joins events.
  for (const decision of decisions)
    if (decision.level === "event" || decision.same) eventLinks.decide(decision);
  const happenings = componentsOf(ids, eventLinks.links, eventLinks.apart);

  const figureLinks = new Links("figure");
  for (const happening of happenings)
    linkFigures(
      happening.map((id) => profiles.get(id) as ClaimProfile),
      stories,
      figureLinks,
    );
  const eventOf = new Map(happenings.flatMap((happening, at) => happening.map((id) => [id, at] as const)));
  for (const decision of decisions)
    if (decision.level === "figure" && eventOf.get(decision.a) === eventOf.get(decision.b))
      figureLinks.decide(decision);
  const groups = componentsOf(ids, figureLinks.links, figureLinks.apart, (id) =>
    dimensionSaid(profiles.get(id) as ClaimProfile),
  );

  const events = buildEvents(happenings, order, documents);
  const figures = buildFigures(groups, order, documents, events);
  return { events, figures, links: [...figureLinks.kept(groups), ...eventLinks.kept(happenings)] };
}

/** A bare number may be of any dimension, but does not join two: percents and people that both stand beside "it was 58". */
function dimensionSaid(profile: ClaimProfile): string | undefined {
  return isBare(profile) ? undefined : profile.dimension;
}

function profilesOf(
  claims: readonly Claim[],
  documents: ReadonlyMap<string, DocumentInput>,
): Map<string, ClaimProfile> {
  const profiles = new Map<string, ClaimProfile>();
  for (const [id, own] of groupBy(claims, ({ documentId }) => documentId)) {
    const document = documents.get(id);
    if (!document) throw new Error(`Claim ${own[0]?.id} is of document "${id}", which was not handed in.`);
    for (const profile of profilesOnce(own, document)) profiles.set(profile.claim.id, profile);
  }
  return profiles;
}

const known = new WeakMap<
  DocumentInput,
  { readonly own: readonly Claim[]; readonly profiles: ClaimProfile[] }
>();

/** A store groups the same document beside one after another: its claims' profiles are kept as long as it lives. */
function profilesOnce(own: readonly Claim[], document: DocumentInput): readonly ClaimProfile[] {
  const before = known.get(document);
  if (before && before.own.length === own.length && before.own.every((claim, at) => claim === own[at]))
    return before.profiles;
  const beside = new DocumentClaims(own);
  const profiles = own
    .filter(({ checkworthy }) => checkworthy)
    .map((claim) => profileClaim(claim, document, beside));
  known.set(document, { own, profiles });
  return profiles;
}
