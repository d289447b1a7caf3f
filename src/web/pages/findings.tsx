import { Hono } from "hono";
import type { Kysely } from "kysely";
import type { Database } from "../../storage/database.ts";
import { listEvents } from "../../storage/events.ts";
import { countFindings, type FindingFilter, findingsPage } from "../../storage/findings.ts";
import { FindingList, type FindingsInPlace, findingsInPlace } from "../components/finding-list.tsx";
import { withQuery } from "../hrefs.ts";
import { Layout } from "../layout.tsx";
import { page } from "../respond.tsx";

/** Parts of the address that filter the list. */
const FILTERS = ["severity", "check", "state", "delta", "event", "source", "document"] as const;
type Filters = Readonly<Partial<Record<(typeof FILTERS)[number], string>>>;

const EVENTS_SHOWN = 12;

/** `/findings`: the queue, with facets as links; every state of it is an address that can be sent. */
export function findingsListPage(db: Kysely<Database>) {
  return new Hono().get("/findings", async (c) => {
    const filters: Filters = Object.fromEntries(
      FILTERS.flatMap((name) => {
        const value = c.req.query(name);
        return value === undefined || value === "" ? [] : [[name, value]];
      }),
    );
    const after = c.req.query("after");
    const [found, facets] = await Promise.all([
      findingsPage(db, { ...(filters as FindingFilter), ...(after !== undefined && { after }) }),
      loadFacets(db),
    ]);
    return page(
      c,
      <FindingsPage
        filters={filters}
        facets={facets}
        found={await findingsInPlace(db, found.items)}
        next={found.next}
      />,
    );
  });
}

interface Facet {
  readonly name: keyof Filters;
  readonly title: string;
  readonly values: readonly { readonly value: string; readonly words: string; readonly count: number }[];
}

async function loadFacets(db: Kysely<Database>): Promise<Facet[]> {
  const [severity, check, state, delta, events] = await Promise.all([
    countFindings(db, "severity"),
    countFindings(db, "check"),
    countFindings(db, "state"),
    countFindings(db, "delta"),
    listEvents(db, { limit: 500 }),
  ]);
  const flagged = events.items
    .filter(({ findings }) => findings > 0)
    .toSorted((a, b) => b.findings - a.findings);
  return [
    facet("severity", "Severity", severity),
    facet("state", "State", state),
    facet("delta", "Since the last run", delta),
    facet("check", "Check", check),
    {
      name: "event",
      title: "Event",
      values: flagged
        .slice(0, EVENTS_SHOWN)
        .map(({ event, findings }) => ({ value: event.id, words: event.label, count: findings })),
    },
  ];
}

function facet(name: Facet["name"], title: string, counted: Readonly<Record<string, number>>): Facet {
  const values = Object.entries(counted)
    .map(([value, count]) => ({ value, words: value, count }))
    .toSorted((a, b) => b.count - a.count);
  return { name, title, values };
}

interface FindingsPageProps {
  readonly filters: Filters;
  readonly facets: readonly Facet[];
  readonly found: FindingsInPlace;
  readonly next: string | null;
}

function FindingsPage({ filters, facets, found, next }: FindingsPageProps) {
  return (
    <Layout title="Findings" section="Findings" json={withQuery("/findings.json", filters)}>
      <div class="head">
        <h1>Findings</h1>
        <p class="stand">
          Figures that do not tally, newest change first. A finding shows who gives which figure and the
          computation; it comes back by itself when a new source changes the picture.
        </p>
      </div>
      <div class="cols">
        <div>
          <ActiveFilters filters={filters} facets={facets} />
          <h2 class="vh">The findings</h2>
          {found.findings.length === 0 ? (
            <NoFindings filtered={Object.keys(filters).length > 0} />
          ) : (
            <FindingList found={found} />
          )}
          {next !== null && (
            <p class="tools">
              <a class="btn" href={withQuery("/findings", { ...filters, after: next })}>
                Older findings
              </a>
            </p>
          )}
        </div>
        <aside class="side" aria-label="Filters">
          {facets.map((facet) => (
            <FacetView facet={facet} filters={filters} />
          ))}
        </aside>
      </div>
    </Layout>
  );
}

function ActiveFilters({ filters, facets }: Pick<FindingsPageProps, "filters" | "facets">) {
  const active = FILTERS.filter((name) => filters[name] !== undefined);
  if (active.length === 0) return null;
  return (
    <p class="chips">
      {active.map((name) => {
        const value = filters[name] ?? "";
        const words = facets
          .find((facet) => facet.name === name)
          ?.values.find((one) => one.value === value)?.words;
        return (
          <a class="chip" href={withQuery("/findings", { ...filters, [name]: undefined })}>
            {name}: {words ?? value} <span aria-hidden="true">×</span>
            <span class="vh">, remove this filter</span>
          </a>
        );
      })}
    </p>
  );
}

function NoFindings({ filtered }: { readonly filtered: boolean }) {
  return filtered ? (
    <p class="quiet">
      No finding fits these filters. <a href="/findings">Take them all away</a>.
    </p>
  ) : (
    <p class="quiet">
      The checks have flagged nothing. <a href="/checks">What they look at, and when they stay silent</a>.
    </p>
  );
}

function FacetView({ facet, filters }: { readonly facet: Facet; readonly filters: Filters }) {
  if (facet.values.length === 0) return null;
  return (
    <section class="facet">
      <h2>{facet.title}</h2>
      <ul>
        {facet.values.map(({ value, words, count }) => {
          const on = filters[facet.name] === value;
          return (
            <li>
              <a
                href={withQuery("/findings", { ...filters, [facet.name]: on ? undefined : value })}
                aria-current={on ? "true" : undefined}
              >
                <span>{words}</span>
                <span>{count.toLocaleString("en")}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
