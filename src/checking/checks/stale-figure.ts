import type { Claim } from "../../domain/claim.ts";
import { byFounding } from "../../domain/founding-order.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Relation } from "../../domain/relation.ts";
import { asOf, isLater } from "../as-of.ts";
import type { Check, CheckInput, Flag } from "../check.ts";
import { relationsByFigure } from "../clashes.ts";
import { allShown, shown } from "../describe.ts";
import { sidesOf } from "../sides.ts";
import { toldBy } from "../told-by.ts";

/** A figure that its own origin has replaced, given as current in a later document. */
export const staleFigure: Check = {
  id: "stale-figure",
  title: "A superseded figure is repeated as current",
  why: "A reader of the later document takes the old count for the latest one.",
  limits:
    "A note, never an inconsistency; silent when the origin's newer figure came out on the same day, and when the repeating claim says of which day it is.",
  examples: {
    flagged: [
      {
        name: "the first toll, a week on",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The earthquake at Ormsted on 4 March 2024 killed 41 people, the Civil Defence Agency said.",
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-08",
            "The earthquake at Ormsted on 4 March 2024 killed 63 people, the Civil Defence Agency said.",
          ),
          toldBy(
            "Morning Ledger",
            "2024-03-12",
            "The earthquake at Ormsted on 4 March 2024 killed 41 people.",
          ),
        ],
      },
    ],
    silent: [
      {
        name: "the latest toll",
        documents: [
          toldBy(
            "Quay Gazette",
            "2024-03-05",
            "The earthquake at Ormsted on 4 March 2024 killed 41 people, the Civil Defence Agency said.",
          ),
          toldBy(
            "Uplands Radio",
            "2024-03-08",
            "The earthquake at Ormsted on 4 March 2024 killed 63 people, the Civil Defence Agency said.",
          ),
          toldBy(
            "Morning Ledger",
            "2024-03-12",
            "The earthquake at Ormsted on 4 March 2024 killed 63 people.",
          ),
        ],
      },
    ],
  },

  inScope: (input) => input.relations.filter(({ kind }) => kind === "supersedes").length,

  *find(input): Iterable<Flag> {
    const order = byFounding(input.documents);
    for (const relations of relationsByFigure(input).values()) {
      const superseding = relations.filter(({ kind }) => kind === "supersedes");
      const equal = relations.filter(({ kind }) => kind === "agrees" || kind === "repeats");
      const stale = superseding
        .flatMap((relation) => staleBesides(relation, equal, input))
        .toSorted((x, y) => order(x.repeat, y.repeat) || order(x.newer, y.newer) || order(x.older, y.older));
      const sides = sidesOf(relations);
      for (const same of groupBy(stale, ({ repeat }) => sides.find(repeat.id)).values()) {
        const [first, ...rest] = [...new Set(same.map(({ repeat }) => repeat))];
        const [{ newer, older, computation } = {}] = same;
        if (!first || !newer || !older) continue;
        yield {
          severity: "note",
          message: `${allShown([first, ...rest], input.documents)} repeats ${shown(older, input.documents)}, which ${shown(newer, input.documents)} replaced.`,
          computation: computation ?? "",
          claims: [first, ...rest, newer, older],
          oddCount: 1 + rest.length,
          relation: "supersedes",
        };
      }
    }
  },
};

/** A claim that repeats an older one after a newer one replaced it. */
interface Stale {
  readonly repeat: Claim;
  readonly newer: Claim;
  readonly older: Claim;
  readonly computation: string;
}

/** Later documents that repeat the value which `relation` replaced. */
function staleBesides(
  { a, b, computation }: Relation,
  equal: readonly Relation[],
  input: CheckInput,
): Stale[] {
  const [newer, older] = [input.claims.get(a), input.claims.get(b)];
  if (!newer || !older) return [];
  return equal.flatMap((pair): Stale[] => {
    const otherId = pair.a === b ? pair.b : pair.b === b ? pair.a : undefined;
    const repeat = otherId === undefined ? undefined : input.claims.get(otherId);
    if (!repeat || repeat.scope?.asOf !== undefined) return [];
    if (!isLater(asOf(repeat, input.documents), asOf(newer, input.documents))) return [];
    return [{ repeat, newer, older, computation }];
  });
}
