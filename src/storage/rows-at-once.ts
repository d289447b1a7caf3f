/** The wire protocol takes 65,535 parameters in one statement; the widest row has 26. */
const ROWS = 2000;

/** `rows` in lots that one insert can take. Nothing for no rows: an insert without values is not SQL. */
export function* inLots<Row>(rows: readonly Row[]): Iterable<Row[]> {
  for (let from = 0; from < rows.length; from += ROWS) yield rows.slice(from, from + ROWS);
}
