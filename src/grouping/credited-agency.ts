import type { DocumentInput } from "../domain/document.ts";

/** Marks of news agencies that stand without brackets too ("Reuters -", "By Jo Low, Associated Press"). Source: own list, November 2026. */
const AGENCIES: ReadonlyMap<string, string> = new Map([
  ["ap", "Associated Press"],
  ["associated press", "Associated Press"],
  ["reuters", "Reuters"],
  ["afp", "Agence France-Presse"],
  ["agence france-presse", "Agence France-Presse"],
  ["upi", "United Press International"],
  ["dpa", "Deutsche Presse-Agentur"],
  ["pa", "PA Media"],
  ["tass", "TASS"],
  ["interfax", "Interfax"],
  ["xinhua", "Xinhua"],
  ["efe", "EFE"],
  ["pti", "Press Trust of India"],
  ["kyodo", "Kyodo"],
  ["yonhap", "Yonhap"],
]);

/** How far into a text a dateline may reach, and how much of its end may be a credit line; UTF-16 code units. */
const HEAD = 120;
const TAIL = 100;

/** The agency whose mark the text bears, in its dateline ("MERROW, June 2 (CP) -") or credit line; undefined when there is none. */
export function creditedAgency({ text }: DocumentInput): string | undefined {
  return datelineMark(text.slice(0, HEAD)) ?? creditLine(text.slice(-TAIL));
}

function datelineMark(head: string): string | undefined {
  const open = head.indexOf("(");
  const close = head.indexOf(")", open);
  if (open < 0 || close < 0) return undefined;
  const mark = head.slice(open + 1, close).trim();
  const after = head.slice(close + 1).trimStart();
  if (!"-–—".includes(after.charAt(0)) || after === "") return undefined;
  const known = AGENCIES.get(mark.toLowerCase());
  // In brackets before the dash any short mark in capitals is an agency's: "(CP)".
  return known ?? (/^\p{Lu}{2,5}$/u.test(mark) ? mark.toLowerCase() : undefined);
}

function creditLine(tail: string): string | undefined {
  const line = tail.slice(tail.lastIndexOf("\n") + 1).trim();
  const bare = line
    .replace(/^[(\-–—\s]+|[)\s.]+$/gu, "")
    .replace(/^(?:source|with|by)[:\s]+/iu, "")
    .toLowerCase();
  return AGENCIES.get(bare);
}
