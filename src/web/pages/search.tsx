import { Hono } from "hono";
import type { Kysely } from "kysely";
import type { DocumentInput } from "../../domain/document.ts";
import { dayInWords } from "../../reporting/day-in-words.ts";
import { plural } from "../../reporting/plural.ts";
import { witnessOf } from "../../reporting/witness.ts";
import type { Database } from "../../storage/database.ts";
import { type FoundClaim, searchClaims } from "../../storage/search.ts";
import { Words } from "../components/witness.tsx";
import { documentHref, withQuery } from "../hrefs.ts";
import { Layout } from "../layout.tsx";
import { inPlace } from "../load-claims.ts";
import { page } from "../respond.tsx";

const MOST = 100;

/** `/search?q=`: claims whose words fit. */
export function searchPage(db: Kysely<Database>) {
  return new Hono().get("/search", async (c) => {
    const query = (c.req.query("q") ?? "").slice(0, 500);
    const found = await searchClaims(db, query, MOST);
    const { documents } = await inPlace(
      db,
      found.map(({ claim }) => claim),
    );
    return page(c, <SearchPage query={query} found={found} documents={documents} />);
  });
}

interface SearchPageProps {
  readonly query: string;
  readonly found: readonly FoundClaim[];
  readonly documents: ReadonlyMap<string, DocumentInput>;
}

function SearchPage({ query, found, documents }: SearchPageProps) {
  return (
    <Layout
      title={query === "" ? "Search" : `Search: ${query}`}
      query={query}
      json={withQuery("/search.json", { q: query })}
    >
      <div class="head">
        <h1>{query === "" ? "Search the claims" : `${plural(found.length, "claim")} for “${query}”`}</h1>
        <p class="stand">
          Words in any form, “quoted phrases”, <code>or</code>, and <code>-without</code>.
        </p>
      </div>
      {found.length === 0 && query !== "" && (
        <p class="quiet">
          No claim has these words. Try fewer of them, or a number as it is written:{" "}
          <a href="/search?q=1%2C200">1,200</a>.
        </p>
      )}
      <ul class="list">
        {found.map(({ claim, figureId }) => {
          const document = documents.get(claim.documentId);
          if (!document) return null;
          const witness = witnessOf(claim, document);
          return (
            <li>
              <p class="quoted" lang={document.language ?? "en"}>
                <Words witness={witness} />
              </p>
              <p class="line">
                <a href={documentHref(document.id, claim.id)}>{witness.source}</a>
                {witness.publishedAt !== undefined && <span>{dayInWords(witness.publishedAt)}</span>}
                <span>{witness.readAs}</span>
                {figureId !== undefined && <a href={`/figures/${figureId}`}>compare</a>}
              </p>
            </li>
          );
        })}
      </ul>
    </Layout>
  );
}
