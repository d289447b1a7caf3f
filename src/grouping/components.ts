/** A weighted link between two nodes, named by their ids. */
export interface WeightedLink {
  readonly a: string;
  readonly b: string;
  readonly strength: number;
}

/**
 * Connected components of `links` under cannot-links: links are taken strongest first (ties by ids), and one that would bring two nodes
 * together that must stay apart is passed over, so a component is cut at its weakest links. The order of the input has no say.
 * Nodes without a link are components of one.
 *
 * @param apart for each node, those it must not stand with; both directions are given.
 * @param kindOf nodes of two kinds must not stand together; one of no kind may stand with any.
 */
export function componentsOf(
  nodes: readonly string[],
  links: readonly WeightedLink[],
  apart: ReadonlyMap<string, ReadonlySet<string>>,
  kindOf: (node: string) => string | undefined = () => undefined,
): string[][] {
  const group = new Map<string, string[]>(nodes.map((node) => [node, [node]]));
  const kinds = new Map<string[], string | undefined>();
  for (const [node, members] of group) kinds.set(members, kindOf(node));
  for (const { a, b } of links.toSorted(strongestFirst)) {
    const ofA = group.get(a);
    const ofB = group.get(b);
    if (!ofA || !ofB || ofA === ofB) continue;
    const [small, large] = ofA.length <= ofB.length ? [ofA, ofB] : [ofB, ofA];
    const [kindA, kindB] = [kinds.get(ofA), kinds.get(ofB)];
    if (kindA !== undefined && kindB !== undefined && kindA !== kindB) continue;
    if (mustStayApart(small, large, group, apart)) continue;
    kinds.set(large, kindA ?? kindB);
    for (const node of small) {
      large.push(node);
      group.set(node, large);
    }
  }
  return [...new Set(group.values())].map((component) => component.toSorted());
}

function mustStayApart(
  small: readonly string[],
  large: readonly string[],
  group: ReadonlyMap<string, string[]>,
  apart: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  for (const node of small)
    for (const other of apart.get(node) ?? []) if (group.get(other) === large) return true;
  return false;
}

function strongestFirst(x: WeightedLink, y: WeightedLink): number {
  return y.strength - x.strength || compare(x.a, y.a) || compare(x.b, y.b);
}

function compare(x: string, y: string): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
