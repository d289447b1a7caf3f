import type { DocumentProfile } from "./document-profile.ts";
import { isAbout } from "./same-clause.ts";
import { matchStories, type StoryMatch, storyThreshold } from "./same-story.ts";

export interface KnownMatch extends StoryMatch {
  /** Ids of the two documents, the smaller first. */
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
}

/** Compares two documents once for all the claims that they hold. */
export class StoryMatches {
  readonly #known = new Map<string, KnownMatch>();

  of(x: DocumentProfile, y: DocumentProfile): KnownMatch {
    const [a, b] = x.id < y.id ? [x, y] : [y, x];
    const key = `${a.id}\n${b.id}`;
    const known = this.#known.get(key);
    if (known) return known;
    const found = matchStories(a, b);
    const same = found.score >= storyThreshold(a, b) || isStatementAbout(x, y) || isStatementAbout(y, x);
    const match = { ...found, a: a.id, b: b.id, same };
    this.#known.set(key, match);
    return match;
  }
}

/** Whether one is a bare statement and the other a text about what it names. */
export function isStatementAbout(statement: DocumentProfile, other: DocumentProfile): boolean {
  return statement.statement && !other.statement && isAbout(statement, other);
}
