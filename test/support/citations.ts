import { type Citation, extract } from "../../src/index.ts";

/** The tracked citations of a text: what each mention is read as. */
export function citationsIn(text: string, title = ""): { mention: string; citation: Citation | undefined }[] {
  return extract({ id: "document", text, title, publishedAt: "2023-03-09" })
    .claims.filter((claim) => claim.kind === "citation" && claim.checkworthy)
    .map(({ mention, citation }) => ({ mention, citation }));
}
