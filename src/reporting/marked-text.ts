import type { Claim } from "../domain/claim.ts";

/** A piece of a text: plain words, or a claim with the pieces inside it (a quote may hold numbers). */
export type Piece =
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "claim"; readonly claim: Claim; readonly pieces: readonly Piece[] };

/** A paragraph cut at its claims, and the claims in order of place. */
export interface MarkedParagraph {
  readonly pieces: readonly Piece[];
  readonly claims: readonly Claim[];
}

/**
 * The paragraphs of `text` with the claims of that field marked. Joined again, the pieces give the paragraph unchanged. Of two claims that
 * overlap without one holding the other, the first is marked.
 *
 * @param claims claims of one field, in any order.
 */
export function markedParagraphs(text: string, claims: readonly Claim[]): MarkedParagraph[] {
  const inOrder = claims.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const paragraphs: MarkedParagraph[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    let end = newline < 0 ? text.length : newline;
    const inside = inOrder.filter((claim) => claim.start >= start && claim.start < end);
    // A quote may run over several paragraphs: they are kept together.
    const reach = Math.max(end, ...inside.map((claim) => claim.end));
    if (reach > end) {
      const after = text.indexOf("\n", reach);
      end = after < 0 ? text.length : after;
    }
    if (text.slice(start, end).trim() !== "") {
      const within = inOrder.filter((claim) => claim.start >= start && claim.end <= end);
      const marked: Claim[] = [];
      const pieces = cut(text, start, end, within, marked);
      paragraphs.push({ pieces, claims: marked });
    }
    start = end + 1;
  }
  return paragraphs;
}

function cut(text: string, from: number, to: number, claims: readonly Claim[], marked: Claim[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const claim of claims) {
    if (claim.start < at || claim.end > to) continue;
    if (claim.start > at) pieces.push({ kind: "words", words: text.slice(at, claim.start) });
    marked.push(claim);
    const inside = claims.filter(
      (other) =>
        other !== claim && other.start >= claim.start && other.end <= claim.end && !marked.includes(other),
    );
    pieces.push({ kind: "claim", claim, pieces: cut(text, claim.start, claim.end, inside, marked) });
    at = claim.end;
  }
  if (at < to) pieces.push({ kind: "words", words: text.slice(at, to) });
  return pieces;
}
