import { hasFlag, isWord, norm, type Reading, TokenFlag, TokenKind } from "../../domain/reading.ts";

/** Words between quotation marks. `from`/`to` are the tokens between the marks, half-open; `open` is the token of the opening mark. */
export interface Quotation {
  readonly open: number;
  readonly from: number;
  readonly to: number;
  /** One past the closing mark; `to` when there is none. */
  readonly close: number;
  /** False when the paragraph ended before a closing mark. */
  readonly closed: boolean;
  /** True when it goes on in the next paragraph, behind a repeated opening mark. */
  readonly continues: boolean;
}

type Mark = "double" | "single" | "guillemet";

/**
 * The outermost quotations of a text, in order: straight, curly, single and guillemet marks. A quotation that runs over
 * paragraphs is given paragraph by paragraph. Quotations inside others are left to the outer one. Linear.
 */
export function findQuotations(reading: Reading): readonly Quotation[] {
  const before = known.get(reading);
  if (before) return before;
  const found = quotationsIn(reading);
  known.set(reading, found);
  return found;
}

/** Found once for all the rules that ask. */
const known = new WeakMap<Reading, readonly Quotation[]>();

function quotationsIn(reading: Reading): Quotation[] {
  const found: Quotation[] = [];
  let possessive: Uint8Array | undefined;
  let open = -1;
  let from = 0;
  let mark: Mark | undefined;
  let depth = 0;
  for (let token = 0; token < reading.count; token++) {
    if (mark !== undefined && hasFlag(reading, token, TokenFlag.paragraph)) {
      const continues = sideOf(reading, token)?.opens === mark;
      if (token > from) found.push({ open, from, to: token, close: token, closed: false, continues });
      mark = undefined;
    }
    const side = sideOf(reading, token);
    if (side === undefined) continue;
    if (mark === undefined) {
      if (side.opens === undefined) continue;
      mark = side.opens;
      open = token;
      from = token + (side.wide ? 2 : 1);
      if (side.wide) token++;
      depth = 0;
    } else if (mark === side.opens && side.closes === undefined && mark !== "single") {
      depth++;
    } else if (mark === side.closes) {
      if (mark === "single") {
        possessive ??= possessiveMarks(reading);
        if (possessive[token] === 1) continue;
      }
      if (depth > 0) {
        depth--;
        continue;
      }
      const close = token + (side.wide ? 2 : 1);
      if (token > from) found.push({ open, from, to: token, close, closed: true, continues: false });
      mark = undefined;
      if (side.wide) token++;
    }
  }
  if (mark !== undefined && reading.count > from)
    found.push({
      open,
      from,
      to: reading.count,
      close: reading.count,
      closed: false,
      continues: false,
    });
  return found;
}

interface Side {
  readonly opens?: Mark;
  readonly closes?: Mark;
  /** Two marks that stand for one: ''so it goes''. */
  readonly wide?: boolean;
}

const OPENS_DOUBLE: Side = { opens: "double" };
const CLOSES_DOUBLE: Side = { closes: "double" };
const OPENS_SINGLE: Side = { opens: "single" };
const CLOSES_SINGLE: Side = { closes: "single" };
const OPENS_GUILLEMET: Side = { opens: "guillemet" };
const CLOSES_GUILLEMET: Side = { closes: "guillemet" };

function sideOf(reading: Reading, token: number): Side | undefined {
  if (reading.kind[token] !== TokenKind.punctuation) return undefined;
  switch (reading.text.charCodeAt(reading.start[token] as number)) {
    case 0x201c: // “
    case 0x201e: // „
      return OPENS_DOUBLE;
    case 0x201d: // ”
      return CLOSES_DOUBLE;
    case 0xab: // «
      return OPENS_GUILLEMET;
    case 0xbb: // »
      return CLOSES_GUILLEMET;
    case 0x2018: // ‘
      return OPENS_SINGLE;
    case 0x2019: // ’
      return CLOSES_SINGLE;
    case 0x22: // "
      return opensByPlace(reading, token) ? OPENS_DOUBLE : CLOSES_DOUBLE;
    case 0x27: {
      const next = token + 1;
      const doubled =
        norm(reading, next) === "'" && reading.start[next] === reading.end[token] && next < reading.count;
      if (doubled)
        return opensByPlace(reading, token)
          ? { opens: "double", wide: true }
          : { closes: "double", wide: true };
      return opensByPlace(reading, token) ? OPENS_SINGLE : CLOSES_SINGLE;
    }
    default:
      return undefined;
  }
}

/** A straight mark opens after white space or an opening bracket, and closes elsewhere. */
function opensByPlace(reading: Reading, token: number): boolean {
  if (hasFlag(reading, token, TokenFlag.spaced)) return token + 1 < reading.count;
  const before = norm(reading, token - 1);
  return before === "(" || before === "[" || before === "—" || before === "–";
}

/**
 * Marks (1) that end a plural possessive and not a quotation: ‘the workers’ tally was higher’. A mark behind a word in -s
 * is one when a later mark can still close the quotation before the next one opens.
 */
function possessiveMarks(reading: Reading): Uint8Array {
  const marks = new Uint8Array(reading.count);
  let closerAhead = false;
  for (let token = reading.count - 1; token >= 0; token--) {
    if (hasFlag(reading, token + 1, TokenFlag.paragraph)) closerAhead = false;
    const side = sideOf(reading, token);
    if (side?.opens === "single") closerAhead = false;
    if (side?.closes !== "single") continue;
    const plural = isWord(reading, token - 1) && norm(reading, token - 1).endsWith("s");
    if (closerAhead && plural && isWord(reading, token + 1)) marks[token] = 1;
    else closerAhead = true;
  }
  return marks;
}
