import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";

/** A service that listens. */
export interface Listening {
  /** "http://127.0.0.1:4780" */
  readonly url: string;
  /** Takes no new requests, lets the open ones end, and resolves. */
  close(): Promise<void>;
}

/** The port is taken, or this process may not have it. */
export class CannotListen extends Error {
  override readonly name = "CannotListen";
}

/**
 * Lets `app` listen at `host` and `port`; port 0 takes any that is free.
 *
 * @throws {CannotListen} when it may not; the message says what to do.
 */
export function listen(app: Hono, host: string, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address: AddressInfo) => {
      const name = address.family === "IPv6" ? `[${address.address}]` : address.address;
      resolve({
        url: `http://${name}:${address.port}`,
        close: () => new Promise((closed) => void server.close(() => closed())),
      });
    });
    server.once("error", (error: NodeJS.ErrnoException) => {
      const why = error.code === "EADDRINUSE" ? "the port is taken" : error.message;
      reject(new CannotListen(`Cannot listen at ${host}, port ${port}: ${why}. Choose another with --port.`));
    });
  });
}
