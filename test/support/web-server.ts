import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import type { FetchOptions } from "../../src/fetching/safe-fetch.ts";

export interface TestServer {
  /** As in http://127.0.0.1:41873, without a slash at the end. */
  readonly origin: string;
  /** Lets a fetch reach this server, and nothing else. */
  readonly reach: FetchOptions;
  /** What was asked for, in order: "GET /path". */
  readonly requests: string[];
}

/** A web server on 127.0.0.1 for the tests of a file; it ends with them. Ask for it inside a test. */
export function useServer(
  answer: (request: IncomingMessage, response: ServerResponse, origin: string) => void,
): () => TestServer {
  let started: TestServer | undefined;
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    answer(request, response, started?.origin ?? "");
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as AddressInfo;
    started = {
      origin: `http://127.0.0.1:${port}`,
      reach: { mayReach: (address, asked) => address === "127.0.0.1" && asked === port },
      requests,
    };
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return () => {
    if (!started) throw new Error("The server starts before the first test; ask for it inside a test.");
    return started;
  };
}
