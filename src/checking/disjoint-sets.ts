/** Disjoint sets of claim ids; the smallest id stands for its set, so that the order of joining does not matter. */
export class DisjointSets {
  readonly #parent = new Map<string, string>();

  find(id: string): string {
    let root = id;
    for (let parent = this.#parent.get(root); parent !== undefined; parent = this.#parent.get(root))
      root = parent;
    return root;
  }

  join(a: string, b: string): void {
    const [low, high] = [this.find(a), this.find(b)].toSorted() as [string, string];
    if (low !== high) this.#parent.set(high, low);
  }
}
