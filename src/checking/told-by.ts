import type { DocumentInput } from "../domain/document.ts";

/** A document of an invented outlet, for the examples of checks. `day` is an ISO date; the host is made of the publisher's name. */
export function toldBy(publisher: string, day: string, text: string, title?: string): DocumentInput {
  const host = publisher.toLowerCase().replaceAll(/[^a-z]+/gu, "");
  const id = `${host}-${day}`;
  return {
    id,
    publisher,
    publishedAt: `${day}T09:00:00Z`,
    url: `https://${host}.example/${id}`,
    text,
    ...(title !== undefined && { title }),
  };
}
