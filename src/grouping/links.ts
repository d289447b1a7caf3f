import type { Link } from "../domain/figure.ts";
import type { WeightedLink } from "./components.ts";
import type { GroupingDecision } from "./group-claims.ts";
import type { Verdict } from "./verdict.ts";

/** The links and cannot-links of one level, as they are found. */
export class Links {
  readonly #level: Link["level"];
  readonly #links = new Map<string, WeightedLink & { readonly reasons: readonly string[] }>();
  readonly #apart = new Map<string, Set<string>>();

  constructor(level: Link["level"]) {
    this.#level = level;
  }

  get links(): readonly WeightedLink[] {
    return [...this.#links.values()];
  }

  get apart(): ReadonlyMap<string, ReadonlySet<string>> {
    return this.#apart;
  }

  add(a: string, b: string, verdict: Verdict): void {
    if (verdict.kind === "link") this.#link(a, b, verdict.strength, verdict.reasons);
    else if (verdict.kind === "apart") this.#keepApart(a, b);
  }

  /** A person's word: it takes the place of whatever was found of the two. */
  decide({ a, b, same }: GroupingDecision): void {
    if (same) {
      this.#apart.get(a)?.delete(b);
      this.#apart.get(b)?.delete(a);
      this.#link(a, b, Number.POSITIVE_INFINITY, ["a person put them together"]);
    } else {
      this.#links.delete(pairKey(a, b));
      this.#keepApart(a, b);
    }
  }

  /** The links that hold inside the groups, for showing why. */
  kept(groups: readonly (readonly string[])[]): Link[] {
    const groupOf = new Map(groups.flatMap((group, index) => group.map((id) => [id, index] as const)));
    const kept: Link[] = [];
    for (const { a, b, reasons } of this.#links.values())
      if (groupOf.has(a) && groupOf.get(a) === groupOf.get(b))
        kept.push({ a, b, level: this.#level, reasons });
    return kept.toSorted((x, y) => compare(x.a, y.a) || compare(x.b, y.b));
  }

  #link(a: string, b: string, strength: number, reasons: readonly string[]): void {
    if (a === b) return;
    const key = pairKey(a, b);
    const known = this.#links.get(key);
    if (known && known.strength >= strength) return;
    const [first, second] = a < b ? [a, b] : [b, a];
    this.#links.set(key, { a: first, b: second, strength, reasons });
  }

  #keepApart(a: string, b: string): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = this.#apart.get(from);
      if (known) known.add(to);
      else this.#apart.set(from, new Set([to]));
    }
  }
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a}\n${b}` : `${b}\n${a}`;
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
