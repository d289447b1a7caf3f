import { parse } from "parse5";
import { attributeOf, elementsIn } from "./html-tree.ts";

/**
 * Decodes what a web server sent, by the rules of browsers (WHATWG Encoding and HTML standards): a byte order mark, then the charset
 * of the header, then what the first 1,024 bytes declare (`<meta>`, or an XML declaration). Without any of these it is UTF-8 where
 * the bytes are, else windows-1252. Bytes that break the charset become U+FFFD; the mark is left out.
 */
export function decodeWebText(bytes: Uint8Array, headerCharset?: string): string {
  const charset =
    markedCharset(bytes) ??
    knownCharset(headerCharset) ??
    declaredCharset(bytes) ??
    (isUtf8(bytes) ? "utf-8" : "windows-1252");
  const text = new TextDecoder(charset).decode(bytes);
  return charset === "windows-1252" ? text.replaceAll(/[\u0080-\u009f]/gu, windows1252) : text;
}

/** Where a declaration must stand (WHATWG HTML 4.2.5.4). */
const DECLARED_WITHIN_BYTES = 1024;

function markedCharset(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

/** The charset that a label names; undefined for one that nobody knows. */
function knownCharset(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, DECLARED_WITHIN_BYTES));
  const xml = /^\s*<\?xml[^>]{0,100}?\bencoding\s*=\s*["']([^"'>]{1,40})["']/u.exec(start)?.[1];
  const declared = knownCharset(xml ?? metaCharset(start));
  // A declaration that could be read in single bytes is not in UTF-16, whatever it says.
  return declared?.startsWith("utf-16") ? "utf-8" : declared;
}

function metaCharset(start: string): string | undefined {
  for (const meta of elementsIn(parse(start), "meta")) {
    const charset = attributeOf(meta, "charset");
    if (charset !== undefined) return charset;
    if (attributeOf(meta, "http-equiv")?.toLowerCase() !== "content-type") continue;
    const content = /charset\s*=\s*["']?([^\s"';]+)/iu.exec(attributeOf(meta, "content") ?? "")?.[1];
    if (content !== undefined) return content;
  }
  return undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What windows-1252 has from 0x80 to 0x9f; five places are empty and stay controls. Source: WHATWG index-windows-1252. */
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20 decodes these bytes as ISO 8859-1 controls, so that every curly quote of an older page would be lost. */
function windows1252(control: string): string {
  return FROM_0X80[control.charCodeAt(0) - 0x80] ?? control;
}
