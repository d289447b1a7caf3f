import { Hono } from "hono";
import type { Kysely } from "kysely";
import type { Instrument } from "../../domain/instrument.ts";
import { dayInWords } from "../../reporting/day-in-words.ts";
import { plural } from "../../reporting/plural.ts";
import type { Database } from "../../storage/database.ts";
import { listInstruments } from "../../storage/instruments.ts";
import { withQuery } from "../hrefs.ts";
import { Layout } from "../layout.tsx";
import { page } from "../respond.tsx";

const ROWS = 200;

/** `/register`: the resolutions, sessions and summits that citations are compared with, one body at a time. */
export function registerPage(db: Kysely<Database>) {
  return new Hono().get("/register", async (c) => {
    const instruments = await listInstruments(db);
    const bodies = new Map<string, number>();
    for (const { body } of instruments) bodies.set(body, (bodies.get(body) ?? 0) + 1);
    const body = c.req.query("body") ?? [...bodies.keys()][0];
    const from = Number.parseInt(c.req.query("from") ?? "", 10) || 0;
    const ofBody = instruments.filter((instrument) => instrument.body === body);
    return page(
      c,
      <Layout title="Register" json="/register.json">
        <div class="head">
          <h1>Register</h1>
          <p class="stand">
            Resolutions, sessions and summits that citations are compared with. What was not verified is
            blank, and a blank never makes a finding.
          </p>
        </div>
        {body === undefined ? (
          <p class="quiet">
            The register is empty, so citations are compared with each other only. <code>tally seed</code>{" "}
            loads the one that comes with Tally.
          </p>
        ) : (
          <div class="cols">
            <div>
              <h2>
                {body} <span class="count">{ofBody.length}</span>
              </h2>
              <InstrumentTable instruments={ofBody.slice(from, from + ROWS)} />
              <p class="tools">
                {from > 0 && (
                  <a
                    class="btn"
                    href={withQuery("/register", { body, from: String(Math.max(0, from - ROWS)) })}
                  >
                    Rows before
                  </a>
                )}
                {ofBody.length > from + ROWS && (
                  <a class="btn" href={withQuery("/register", { body, from: String(from + ROWS) })}>
                    Rows after
                  </a>
                )}
              </p>
            </div>
            <aside class="side facet" aria-label="Bodies">
              <h2>Body</h2>
              <ul>
                {[...bodies].map(([name, count]) => (
                  <li>
                    <a
                      href={withQuery("/register", { body: name })}
                      aria-current={name === body ? "true" : undefined}
                    >
                      <span>{name}</span>
                      <span>
                        {count}
                        <span class="vh"> of {plural(instruments.length, "row")}</span>
                      </span>
                    </a>
                  </li>
                ))}
              </ul>
            </aside>
          </div>
        )}
      </Layout>,
    );
  });
}

function InstrumentTable({ instruments }: { readonly instruments: readonly Instrument[] }) {
  return (
    <table class="stack" role="table">
      <caption class="vh">Instruments</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            Number or session
          </th>
          <th role="columnheader" scope="col">
            Day or year
          </th>
          <th role="columnheader" scope="col">
            Place
          </th>
          <th role="columnheader" scope="col">
            Title
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {instruments.map((instrument) => (
          <tr role="row">
            <th role="rowheader" scope="row">
              {instrument.symbol ??
                instrument.number ??
                (instrument.session && `session ${instrument.session}`) ??
                ""}
            </th>
            <td role="cell" data-label="Day or year">
              {instrument.date === undefined ? instrument.year : dayInWords(instrument.date)}
            </td>
            <td role="cell" data-label="Place">
              {instrument.place}
            </td>
            <td role="cell" data-label="Title">
              {instrument.title}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
