import { setTimeout as pause } from "node:timers/promises";
import { CompiledQuery, type DatabaseConnection, type Dialect, type Driver, type QueryResult } from "kysely";

/**
 * Stands between Kysely and the database: is handed each statement ("begin" and "commit" among them; never a rollback), and sends it, or
 * fails before or after.
 */
export type Watch = (statement: Statement) => Promise<unknown>;

export interface Statement {
  readonly text: string;
  send(): Promise<unknown>;
  /** Makes the server end the connection in the place of the statement, and fails as that does. */
  cutConnection(): Promise<never>;
}

/** `dialect`, all of whose statements go through `watch`. */
export function watchedDialect(dialect: Dialect, watch: Watch): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => watchedDriver(dialect.createDriver(), watch),
  };
}

function watchedDriver(driver: Driver, watch: Watch): Driver {
  const watched = new WeakMap<DatabaseConnection, DatabaseConnection["executeQuery"]>();
  const cutterOf = (connection: DatabaseConnection) => async (): Promise<never> => {
    const cut = watched.get(connection)?.(CompiledQuery.raw("select pg_terminate_backend(pg_backend_pid())"));
    try {
      await cut;
    } finally {
      // The server's last words come before the end of the connection, and the pool lends it out again in between.
      await pause(20);
    }
    throw new Error("The connection is still there.");
  };
  return {
    init: (options) => driver.init(options),
    destroy: (options) => driver.destroy(options),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    releaseConnection: (connection, options) => driver.releaseConnection(connection, options),
    async acquireConnection(options) {
      const connection = await driver.acquireConnection(options);
      if (!watched.has(connection)) {
        const send = connection.executeQuery.bind(connection);
        watched.set(connection, send);
        connection.executeQuery = async <R>(query: CompiledQuery) => {
          const isControl = ["begin", "commit", "rollback"].includes(query.sql);
          const sent = isControl
            ? send(query)
            : watch({
                text: query.sql,
                send: () => send(query),
                cutConnection: cutterOf(connection),
              });
          return (await sent) as QueryResult<R>;
        };
      }
      return connection;
    },
    async beginTransaction(connection, settings) {
      await watch({
        text: "begin",
        send: () => driver.beginTransaction(connection, settings),
        cutConnection: cutterOf(connection),
      });
    },
    async commitTransaction(connection) {
      await watch({
        text: "commit",
        send: () => driver.commitTransaction(connection),
        cutConnection: cutterOf(connection),
      });
    },
  };
}
