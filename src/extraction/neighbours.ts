/** The mentions of `sorted` (by `from`) that stand nearest to token `token`: at most `count` on each side, in order. Binary search. */
export function neighbours<T extends { readonly from: number }>(
  sorted: readonly T[],
  token: number,
  count: number,
): readonly T[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as T).from < token) low = middle + 1;
    else high = middle;
  }
  return sorted.slice(Math.max(0, low - count), low + count);
}
