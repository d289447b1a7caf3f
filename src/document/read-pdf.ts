import { extractTextItems, getDocumentProxy } from "unpdf";
import { failure, type Result, success } from "../domain/failure.ts";
import { pdfLines } from "./pdf-lines.ts";
import { type PdfText, pdfText } from "./pdf-text.ts";

/** Why a PDF gives no text. */
export type UnreadablePdf =
  | { readonly kind: "not-a-pdf"; readonly reason: string }
  | { readonly kind: "locked" }
  | { readonly kind: "no-text" }
  | { readonly kind: "too-many-pages"; readonly limit: number };

/** Judgement: the longest commission reports have some 600 pages; a text of that length is split before it is read. */
const MOST_PAGES = 1000;

/** Whether bytes begin as a PDF does; the mark may stand within the first 1,024 bytes (ISO 32000-1, annex H.3.4.1). */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-");
}

/**
 * Reads the text layer of a PDF, by pdf.js. Pictures of pages hold none and are not recognised.
 *
 * Takes long on hostile input: call it where it can be stopped. The bytes are taken over and must not be used afterwards.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<PdfText, UnreadablePdf>> {
  try {
    const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 });
    if (pdf.numPages > MOST_PAGES) return failure({ kind: "too-many-pages", limit: MOST_PAGES });
    const { items } = await extractTextItems(pdf);
    const read = pdfText(items.map(pdfLines));
    return read.text === "" ? failure({ kind: "no-text" }) : success(read);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : { name: "", message: String(error) };
    return failure(
      name === "PasswordException" ? { kind: "locked" } : { kind: "not-a-pdf", reason: message },
    );
  }
}
