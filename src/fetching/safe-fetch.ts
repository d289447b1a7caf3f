import type { Client } from "undici";
import { failure, type Result, success } from "../domain/failure.ts";
import type { Validators } from "../domain/validators.ts";
import { checkedClient, type Reach } from "./checked-client.ts";
import type { FetchFailure } from "./fetch-failure.ts";
import { readBody } from "./read-body.ts";
import { redirectTarget, webAddress } from "./web-address.ts";

/** What was at an address. */
export interface FetchedText {
  /** Where the last redirect led; without credentials and fragment. */
  readonly url: string;
  /** In lower case, without parameters; "" when the server named none. */
  readonly contentType: string;
  /** As the header names it. */
  readonly charset?: string;
  /** Decompressed. */
  readonly bytes: Uint8Array;
  /** To ask later whether it is still so. */
  readonly validators: Validators;
}

export interface FetchOptions extends Reach {
  /** For everything together: names, redirects, headers and body. */
  readonly deadlineMs?: number;
  /** Of the body after decompression. */
  readonly limitBytes?: number;
  /** What the server said when the address was last read: where it is still so, the failure is `not-modified`. */
  readonly validators?: Validators;
}

/** How Tally names itself to servers; robots.txt may address it as "Tally". */
export const USER_AGENT = "Tally/0.1 (reads news pages for fact-checkers)";

/** Judgement: a slow news page takes 5 s. */
const DEADLINE_MS = 15_000;

/** Judgement: the heaviest news pages have 2 to 3 MB of HTML; situation reports in PDF have up to 8 MB. */
const LIMIT_BYTES = 8 * 1024 * 1024;

const MOST_REDIRECTS = 5;

/** What is read: pages, feeds, plain text, and PDF, whose text has its own reader. */
const READ =
  /^(?:text\/(?:html|plain|xml|markdown|x-markdown)|application\/(?:pdf|xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|feed\+json|json))$/u;

/**
 * Fetches the text at a web address: the one way out of this program. No address that is not of the public internet is ever
 * connected to, whatever the URL, a redirect or a resolver says. Cookies and credentials are never sent.
 */
export async function safeFetch(
  address: string,
  options: FetchOptions = {},
): Promise<Result<FetchedText, FetchFailure>> {
  const deadlineMs = options.deadlineMs ?? DEADLINE_MS;
  const signal = AbortSignal.timeout(deadlineMs);
  const visited = new Set<string>();
  const given = webAddress(address);
  if (!given.ok) return given;
  let url = given.value;
  for (;;) {
    const { href } = url;
    if (visited.has(href)) return failure({ kind: "redirect-loop", url: href });
    if (visited.size > MOST_REDIRECTS)
      return failure({ kind: "too-many-redirects", url: href, limit: MOST_REDIRECTS });
    visited.add(href);
    const hop = await fetchHop(url, options, signal).catch((error: unknown) =>
      failure<FetchFailure>(
        signal.aborted
          ? { kind: "timed-out", url: href, seconds: deadlineMs / 1000 }
          : { kind: "refused", url: href, reason: reasonOf(error) },
      ),
    );
    if (!hop.ok || typeof hop.value !== "string") return hop as Result<FetchedText, FetchFailure>;
    const next = redirectTarget(url, hop.value);
    if (!next.ok) return next;
    url = next.value;
  }
}

/** One request: the text, or where the server sends us on to. Throws what the network throws. */
async function fetchHop(
  url: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Result<FetchedText | string, FetchFailure>> {
  const client = await checkedClient(url, options, signal);
  if (!client.ok) return failure({ kind: client.failure, url: url.href });
  try {
    return await requestFrom(client.value, url, options, signal);
  } finally {
    await client.value.destroy();
  }
}

async function requestFrom(
  client: Client,
  url: URL,
  { limitBytes: limit = LIMIT_BYTES, validators }: FetchOptions,
  signal: AbortSignal,
): Promise<Result<FetchedText | string, FetchFailure>> {
  const { href } = url;
  const { statusCode, headers, body } = await client.request({
    path: `${url.pathname}${url.search}`,
    method: "GET",
    headers: {
      "user-agent": USER_AGENT,
      accept:
        "text/html, application/xhtml+xml, application/xml;q=0.9, application/pdf;q=0.8, text/plain;q=0.8, application/json;q=0.7",
      "accept-language": "en, *;q=0.5",
      "accept-encoding": "gzip, deflate, br",
      ...(validators?.etag !== undefined && { "if-none-match": validators.etag }),
      ...(validators?.lastModified !== undefined && { "if-modified-since": validators.lastModified }),
    },
    signal,
  });
  // A body that is dropped with its connection ends in an error that concerns nobody.
  body.on("error", () => {});
  const location = first(headers["location"]);
  if (statusCode >= 300 && statusCode < 400 && location !== "") return success(location);
  if (statusCode === 304 && validators) return failure({ kind: "not-modified", url: href });
  if (statusCode !== 200) return failure({ kind: "http-status", url: href, status: statusCode });

  const [contentType = "", ...parameters] = first(headers["content-type"]).split(";");
  const mime = contentType.trim().toLowerCase();
  if (mime !== "" && !READ.test(mime)) return failure({ kind: "not-text", url: href, contentType: mime });
  if (Number(first(headers["content-length"])) > limit)
    return failure({ kind: "too-large", url: href, limit });
  const encoding = first(headers["content-encoding"]);
  const read = await readBody(body, encoding, limit, signal);
  if (!read.ok)
    return failure(
      read.failure === "too-large"
        ? { kind: "too-large", url: href, limit }
        : { kind: "bad-encoding", url: href, encoding },
    );
  const charset = charsetOf(parameters);
  return success({
    url: href,
    contentType: mime,
    ...(charset && { charset }),
    bytes: read.value,
    validators: validatorsIn(headers),
  });
}

/** Longer ones are none that a server means to be sent back. Judgement. */
const LONGEST_VALIDATOR = 500;

function validatorsIn(headers: Readonly<Record<string, string | string[] | undefined>>): Validators {
  const [etag, lastModified] = ["etag", "last-modified"].map((name) => first(headers[name]));
  const isUsable = (value: string | undefined) =>
    value !== undefined && value.length <= LONGEST_VALIDATOR && /^[\x20-\x7e]+$/u.test(value);
  return {
    ...(isUsable(etag) && { etag }),
    ...(isUsable(lastModified) && { lastModified }),
  };
}

/** The value of `charset=` among the parameters of a Content-Type. */
function charsetOf(parameters: readonly string[]): string | undefined {
  const given = parameters
    .map((parameter) => parameter.trim())
    .find((parameter) => /^charset=/iu.test(parameter));
  return given
    ?.slice("charset=".length)
    .replaceAll(/^["']|["']$/gu, "")
    .toLowerCase();
}

function first(header: string | string[] | undefined): string {
  return (Array.isArray(header) ? header[0] : header) ?? "";
}

/** What went wrong on the way, in words; the code where there are none. */
function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const words: Readonly<Record<string, string>> = {
    ECONNREFUSED: "the connection was refused",
    ECONNRESET: "the connection was cut",
    UND_ERR_SOCKET: "the connection was cut",
    EHOSTUNREACH: "there is no way to the host",
    ENETUNREACH: "there is no network",
    UND_ERR_CONNECT_TIMEOUT: "no connection came about",
    UND_ERR_HEADERS_OVERFLOW: "its headers are too long",
    HPE_HEADER_OVERFLOW: "its headers are too long",
    CERT_HAS_EXPIRED: "its certificate has expired",
    ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another host",
    DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself",
  };
  return words[code] ?? (code || (error instanceof Error ? error.message : "no reason given"));
}
