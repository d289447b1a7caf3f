import { type Expression, type SqlBool, sql } from "kysely";

/** One page of a list that is read in order, each page from where the last ended; `next` is null on the last page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface PageRequest {
  /** How many items at most; 50 when absent, never over 500. */
  readonly limit?: number;
  /** `next` of the page before. One that cannot be read gives the first page. */
  readonly after?: string;
}

const DEFAULT_LIMIT = 50;
const HIGHEST_LIMIT = 500;

export function limitOf(request: PageRequest): number {
  return Math.min(Math.max(1, Math.trunc(request.limit ?? DEFAULT_LIMIT)), HIGHEST_LIMIT);
}

/** The place after which a page begins, in a list ordered by a time (newest first) and an id. */
export interface Place {
  readonly time: string;
  readonly id: string;
}

export function placeOf(request: PageRequest): Place | undefined {
  if (request.after === undefined) return undefined;
  const [time, id, ...rest] = Buffer.from(request.after, "base64url").toString().split("\n");
  if (time === undefined || id === undefined || rest.length > 0 || Number.isNaN(Date.parse(time)))
    return undefined;
  return { time, id };
}

/** Whether a row comes after `place`, newest first and then by id. */
export function comesAfter(
  place: Place,
  time: Expression<unknown>,
  id: Expression<unknown>,
): Expression<SqlBool> {
  return sql<SqlBool>`(${time} < ${place.time}::timestamptz or (${time} = ${place.time}::timestamptz and ${id} > ${place.id}))`;
}

/** Cuts `rows`, read one over the limit, to a page. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  placeOfRow: (row: Row) => { readonly time: Date; readonly id: string },
  toItem: (row: Row) => T,
): Page<T> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  if (rows.length <= limit || last === undefined) return { items: kept.map(toItem), next: null };
  const { time, id } = placeOfRow(last);
  return {
    items: kept.map(toItem),
    next: Buffer.from(`${time.toISOString()}\n${id}`).toString("base64url"),
  };
}

/** The id after which a page begins, in a list ordered by id. */
export function idOf(request: PageRequest): string | undefined {
  return request.after === undefined ? undefined : Buffer.from(request.after, "base64url").toString();
}

/** Cuts `rows`, ordered by id and read one over the limit, to a page. */
export function pageById<Row, T>(
  rows: readonly Row[],
  limit: number,
  idOfRow: (row: Row) => string,
  toItem: (row: Row) => T,
): Page<T> {
  const kept = rows.slice(0, limit);
  const last = kept.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: kept.map(toItem), next: more ? Buffer.from(idOfRow(last)).toString("base64url") : null };
}
