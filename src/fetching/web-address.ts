import { failure, type Result, success } from "../domain/failure.ts";
import type { FetchFailure } from "./fetch-failure.ts";

/** Of an address that is none, so much is told again. */
const LONGEST_SHOWN = 200;

/** A web address that may be asked for, without what is not sent: credentials and fragment. */
export function webAddress(address: string, base?: string): Result<URL, FetchFailure> {
  const bad = failure<FetchFailure>({ kind: "bad-address", url: address.slice(0, LONGEST_SHOWN) });
  if (!URL.canParse(address, base)) return bad;
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") return bad;
  const port = Number(url.port);
  // Ports below 1024 belong to other services: no page is read from a mail server.
  if (port !== 0 && port < 1024 && port !== 80 && port !== 443) return bad;
  url.username = "";
  url.password = "";
  url.hash = "";
  return success(url);
}

/** Where a server's Location leads from `url`; never from https to http. */
export function redirectTarget(url: URL, location: string): Result<URL, FetchFailure> {
  const next = webAddress(location, url.href);
  if (!next.ok || url.protocol !== "https:" || next.value.protocol !== "http:") return next;
  return failure({ kind: "downgrade", url: url.href });
}
