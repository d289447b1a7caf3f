import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

/** A key as it is shown once and never kept. */
export interface NewApiKey {
  readonly id: string;
  /** "tally_", the id, the secret and a checksum, with "_" between them: scanners for lost secrets know it by its form. */
  readonly text: string;
  /** All that is kept of the secret. */
  readonly secretHash: string;
}

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Base-62 digits that hold 32 bytes: 62^43 is the first power over 2^256. */
const SECRET_DIGITS = 43;
const ID_DIGITS = 8;
/** 62^6 is over 2^32. */
const CHECKSUM_DIGITS = 6;

const FORM = /^tally_([0-9A-Za-z]{8})_([0-9A-Za-z]{43})_([0-9A-Za-z]{6})$/u;

export function makeApiKey(): NewApiKey {
  // An id names a key and need not be hard to guess.
  const id = base62(randomBytes(5), ID_DIGITS);
  const secret = base62(randomBytes(32), SECRET_DIGITS);
  const body = `tally_${id}_${secret}`;
  return { id, text: `${body}_${checksum(body)}`, secretHash: digestOf(secret) };
}

/** Id and hash of the secret. Undefined where the form or the checksum is wrong: a slip of the pen never asks the database. */
export function parseApiKey(text: string): { readonly id: string; readonly secretHash: string } | undefined {
  const [, id = "", secret = "", check] = FORM.exec(text) ?? [];
  if (check === undefined || check !== checksum(`tally_${id}_${secret}`)) return undefined;
  return { id, secretHash: digestOf(secret) };
}

/** The SHA-256 under which a secret is kept, in hexadecimal. */
export function digestOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

function checksum(words: string): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(words));
  return base62(bytes, CHECKSUM_DIGITS);
}

/** `bytes` as a number in base 62, with zeros in front up to `length` digits. */
function base62(bytes: Buffer, length: number): string {
  let rest = BigInt(`0x${bytes.toString("hex")}`);
  let digits = "";
  while (digits.length < length) {
    digits = `${DIGITS[Number(rest % 62n)]}${digits}`;
    rest /= 62n;
  }
  return digits;
}
