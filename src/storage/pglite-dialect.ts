import { type DatabaseConnection, type Driver, PGliteDialect } from "kysely";

/**
 * Kysely's dialect for PGlite, with one user of the connection at a time.
 *
 * PGlite has one connection. Kysely 0.29.9 hands it to everybody at once: a query that is sent while another task has a transaction open
 * becomes part of that transaction, and two transactions at once wait for each other for ever. Here the second waits until the first
 * gives the connection back. Inside a transaction use the transaction, not the database: the database would wait for it to end.
 */
export class OneAtATimePGliteDialect extends PGliteDialect {
  override createDriver(): Driver {
    return takeTurns(super.createDriver());
  }
}

function takeTurns(driver: Driver): Driver {
  let lastTurn: Promise<void> = Promise.resolve();
  const endTurn = new WeakMap<DatabaseConnection, () => void>();
  return {
    init: (options) => driver.init(options),
    destroy: (options) => driver.destroy(options),
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    async acquireConnection(options) {
      const before = lastTurn;
      let end: () => void = () => {};
      lastTurn = new Promise((resolve) => {
        end = resolve;
      });
      await before;
      const connection = await driver.acquireConnection(options);
      endTurn.set(connection, end);
      return connection;
    },
    async releaseConnection(connection, options) {
      await driver.releaseConnection(connection, options);
      endTurn.get(connection)?.();
    },
  };
}
