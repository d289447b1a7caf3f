import { failure, type Result, success } from "../domain/failure.ts";

/** Why bytes are not a text that can be read; each says what to do about it. */
export type UnreadableBytes =
  | { readonly kind: "empty" }
  | { readonly kind: "binary"; readonly at: number }
  | { readonly kind: "not-utf-8"; readonly at: number }
  | { readonly kind: "too-large"; readonly bytes: number; readonly limit: number };

/** Largest file that is read as one document; judgement: the longest report of our data has 60 kB, and a book has 2 MB. */
export const LARGEST_FILE_BYTES = 8 * 1024 * 1024;

/**
 * Decodes the bytes of a file: UTF-8, or UTF-16 where a byte order mark says so. The mark itself is left out, so offsets begin after it.
 *
 * NUL bytes mean a binary file. Nothing is guessed: text in another charset is refused, as a wrong guess would move figures.
 */
export function decodeText(bytes: Uint8Array): Result<string, UnreadableBytes> {
  if (bytes.length > LARGEST_FILE_BYTES)
    return failure({ kind: "too-large", bytes: bytes.length, limit: LARGEST_FILE_BYTES });
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  if (!utf16) {
    const nul = bytes.indexOf(0);
    if (nul >= 0) return failure({ kind: "binary", at: nul });
  }
  try {
    const text = new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
    return text.trim() === "" ? failure({ kind: "empty" }) : success(text);
  } catch {
    return failure({ kind: "not-utf-8", at: firstBadByte(bytes) });
  }
}

/** The failure as one sentence that names the remedy. */
export function explainUnreadable(reason: UnreadableBytes): string {
  switch (reason.kind) {
    case "empty":
      return "holds no text; give a file with an article in it";
    case "binary":
      return `is not text (a NUL byte at ${reason.at}); save the article as plain text, Markdown, HTML or PDF`;
    case "not-utf-8":
      return `is not valid UTF-8 (byte ${reason.at}); save it as UTF-8`;
    case "too-large":
      return `has ${reason.bytes} bytes, more than the ${reason.limit} that are read as one document; split it`;
  }
}

/** Index of the first byte that breaks UTF-8, found by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (startsWell(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function startsWell(bytes: Uint8Array): boolean {
  try {
    // A stream may end inside a character; only a wrong byte throws.
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
