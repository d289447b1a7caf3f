import type { DocumentInput } from "../domain/document.ts";
import { parseFrontMatter } from "./front-matter.ts";
import { htmlToDocument } from "./html-to-document.ts";

/** The document that a decoded text file holds; `id` stands where the file gives none. `name` decides the format by its ending. */
export function documentFromFile(name: string, text: string): DocumentInput {
  const ending = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  if (ending === "html" || ending === "htm") return { id: name, ...htmlToDocument(text) };
  if (ending !== "md" && ending !== "markdown") return { id: name, text };
  const { fields, body } = parseFrontMatter(text);
  const pick = (
    field: "id" | "title" | "url" | "publisher" | "publisherKind" | "publishedAt" | "language",
  ) => (fields[field] === undefined ? {} : { [field]: fields[field] });
  return {
    id: name,
    text: body,
    ...pick("id"),
    ...pick("title"),
    ...pick("url"),
    ...pick("publisher"),
    ...pick("publisherKind"),
    ...pick("publishedAt"),
    ...pick("language"),
  };
}
