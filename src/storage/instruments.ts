import type { Kysely, Selectable } from "kysely";
import type { Instrument } from "../domain/instrument.ts";
import { stableId } from "../domain/stable-id.ts";
import type { Database } from "./database.ts";

/** The whole register, by body, then number and session. */
export async function listInstruments(db: Kysely<Database>): Promise<Instrument[]> {
  const rows = await db
    .selectFrom("instrument")
    .selectAll()
    .orderBy("body")
    .orderBy("year")
    .orderBy("id")
    .execute();
  return rows.map(toInstrument);
}

/** Adds rows to the register; one that is there already is left as it is. */
export async function insertInstruments(
  db: Kysely<Database>,
  instruments: readonly Instrument[],
): Promise<void> {
  const rows = instruments.map((instrument) => ({
    id: stableId("instrument", JSON.stringify(instrument)),
    body: instrument.body,
    symbol: instrument.symbol ?? null,
    number: instrument.number ?? null,
    session: instrument.session === undefined ? null : String(instrument.session),
    year: instrument.year ?? null,
    date: instrument.date ?? null,
    place: instrument.place ?? null,
    title: instrument.title ?? null,
  }));
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE)
    await db
      .insertInto("instrument")
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
}

/** The wire protocol takes 65,535 parameters in a statement; a row has nine. */
const ROWS_AT_ONCE = 1000;

function toInstrument(row: Selectable<Database["instrument"]>): Instrument {
  return {
    body: row.body,
    ...(row.symbol !== null && { symbol: row.symbol }),
    ...(row.number !== null && { number: row.number }),
    // "41" was written for the 41st session; "ES-10" stays a word.
    ...(row.session !== null && { session: /^\d+$/u.test(row.session) ? Number(row.session) : row.session }),
    ...(row.year !== null && { year: row.year }),
    ...(row.date !== null && { date: row.date }),
    ...(row.place !== null && { place: row.place }),
    ...(row.title !== null && { title: row.title }),
  };
}
