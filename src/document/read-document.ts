import type { DocumentInput, ReadDocument } from "../domain/document.ts";
import { read } from "./sentences.ts";

/** Cuts both fields of a document into tokens and sentences. */
export function readDocument(document: DocumentInput): ReadDocument {
  return { document, title: read(document.title ?? ""), text: read(document.text) };
}
