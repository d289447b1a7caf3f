import { extractTextItems, getDocumentProxy } from "unpdf";
import { pdfLines } from "../document/pdf-lines.ts";
import { type PdfText, pdfText } from "../document/pdf-text.ts";
import { failure, type Result, success } from "../domain/failure.ts";

/** Why a PDF gives no text. */
export type UnreadablePdf =
  | { readonly kind: "not-a-pdf"; readonly reason: string }
  | { readonly kind: "locked" }
  | { readonly kind: "no-text" }
  | { readonly kind: "too-many-pages"; readonly limit: number };

/** Judgement: the longest commission reports have some 600 pages; a text of that length is split before it is read. */
const MOST_PAGES = 1000;

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
