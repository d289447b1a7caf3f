/** What grouping says of two claims: together with how much weight and why, apart and why, or nothing. */
export type Verdict =
  | { readonly kind: "link"; readonly strength: number; readonly reasons: readonly string[] }
  | { readonly kind: "apart"; readonly reason: string }
  | { readonly kind: "none"; readonly reason: string };

export function link(strength: number, reasons: readonly string[]): Verdict {
  return { kind: "link", strength, reasons };
}

export function apart(reason: string): Verdict {
  return { kind: "apart", reason };
}

export function none(reason: string): Verdict {
  return { kind: "none", reason };
}
