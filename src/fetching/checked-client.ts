import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { buildConnector, Client } from "undici";
import { failure, type Result, success } from "../domain/failure.ts";
import { isLocalName, isPublicAddress, spellAddress } from "./address-rule.ts";

/** How hosts are found and which may be reached. The defaults are for the open internet; tests name their own servers. */
export interface Reach {
  /** Whether a connection to this IP address is allowed; by default only those of the public internet. */
  readonly mayReach?: (address: string, port: number) => boolean;
  /** All IP addresses of a host name; throws when there are none. By default the system's resolver. */
  readonly resolve?: (hostname: string) => Promise<readonly string[]>;
}

/**
 * A connection to the host of `url` that cannot end anywhere else. The name is resolved once, all its addresses must be allowed (a
 * resolver that mixes good and bad ones is not to be trusted), and the socket takes these addresses: a second answer of the resolver
 * is never asked for. The far end is checked again when the socket stands.
 */
export async function checkedClient(
  url: URL,
  { mayReach = isPublicAddress, resolve = systemAddresses }: Reach,
  signal: AbortSignal,
): Promise<Result<Client, "ssrf-blocked" | "no-such-host">> {
  const hostname = url.hostname.replace(/^\[|\]$/gu, "");
  const port = Number(url.port) || (url.protocol === "https:" ? 443 : 80);
  const isLiteral = isIP(hostname) !== 0;
  if (!isLiteral && isLocalName(hostname)) return failure("ssrf-blocked");
  const addresses = isLiteral ? [hostname] : await unlessAborted(resolve(hostname), signal);
  if (addresses.length === 0) return failure("no-such-host");
  // undici skips the lookup for literals, so they are judged here too.
  if (!addresses.every((address) => isIP(address) !== 0 && mayReach(address, port)))
    return failure("ssrf-blocked");

  const checked = addresses.map((address) => ({ address, family: isIP(address) }));
  const spelled = new Set(addresses.map(spellAddress));
  const connect = buildConnector({
    lookup: (_hostname, options, done) => {
      const [first] = checked;
      if (options.all === true) done(null, checked);
      else done(null, first?.address ?? "", first?.family ?? 4);
    },
  });
  return success(
    new Client(url.origin, {
      maxHeaderSize: LONGEST_HEADER_BYTES,
      connect: (options, done) =>
        connect(options, (error, socket) => {
          if (error) return done(error, null);
          const far = socket?.remoteAddress;
          if (far !== undefined && spelled.has(spellAddress(far))) return done(null, socket);
          socket?.destroy();
          done(new Error("The socket leads to another address than the one checked."), null);
        }),
    }),
  );
}

/** All headers of an answer; what Node itself takes by default. */
const LONGEST_HEADER_BYTES = 16 * 1024;

async function systemAddresses(hostname: string): Promise<readonly string[]> {
  try {
    return (await lookup(hostname, { all: true, verbatim: true })).map(({ address }) => address);
  } catch {
    return [];
  }
}

/** The promise, or a rejection once the signal says so: a resolver cannot be stopped. */
function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener("abort", abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
