/** Where a document stands, at one of its claims if one is given. */
export function documentHref(id: string, claimId?: string): string {
  // "/documents/report.json" asks for the JSON of "report", so an id that ends so is written another way.
  const path = encodeURIComponent(id).replace(/\.json$/u, "%2Ejson");
  return `/documents/${path}${claimId === undefined ? "" : `#c-${claimId}`}`;
}

/** `path` with a query of those of `fields` that have a value. */
export function withQuery(path: string, fields: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) query.set(name, value);
  return query.size === 0 ? path : `${path}?${query}`;
}
