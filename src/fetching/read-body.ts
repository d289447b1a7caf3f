import { type Readable, type Transform, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { failure, type Result, success } from "../domain/failure.ts";

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** More than one layer is not sent by honest servers; each further one multiplies what a small answer can unfold to. */
const MOST_LAYERS = 2;

/**
 * Reads a body to its end, undoing its Content-Encoding. Bytes are counted as they come out of the last decoder, so a small answer
 * that unfolds to a huge one is cut off at `limit`.
 */
export async function readBody(
  body: Readable,
  contentEncoding: string,
  limit: number,
  signal: AbortSignal,
): Promise<Result<Uint8Array, "too-large" | "bad-encoding">> {
  const names = contentEncoding
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "identity");
  const decoders = names.toReversed().map((name) => DECODERS[name]?.());
  if (names.length > MOST_LAYERS || !decoders.every((decoder) => decoder !== undefined))
    return failure("bad-encoding");

  const chunks: Uint8Array[] = [];
  let size = 0;
  const collect = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size > limit) return done(new TooLarge());
      chunks.push(chunk);
      done();
    },
  });
  try {
    await pipeline([body, ...decoders, collect], { signal });
    return success(Buffer.concat(chunks));
  } catch (error) {
    if (error instanceof TooLarge) return failure("too-large");
    if (error instanceof Error && "code" in error && /^(?:Z_|ERR__?BROTLI|ERR_BR)/u.test(String(error.code)))
      return failure("bad-encoding");
    throw error;
  }
}

/** Ends the pipeline at the limit; never leaves this file. */
class TooLarge extends Error {}
