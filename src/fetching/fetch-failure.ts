/** Why an address was not fetched. The kinds are stable: scripts may rely on them. `url` is the hop that failed, without credentials. */
export type FetchFailure = { readonly url: string } & (
  | { readonly kind: "bad-address" }
  | { readonly kind: "ssrf-blocked" }
  | { readonly kind: "no-such-host" }
  | { readonly kind: "refused"; readonly reason: string }
  | { readonly kind: "timed-out"; readonly seconds: number }
  | { readonly kind: "not-modified" }
  | { readonly kind: "http-status"; readonly status: number }
  | { readonly kind: "too-many-redirects"; readonly limit: number }
  | { readonly kind: "redirect-loop" }
  | { readonly kind: "downgrade" }
  | { readonly kind: "not-text"; readonly contentType: string }
  | { readonly kind: "too-large"; readonly limit: number }
  | { readonly kind: "bad-encoding"; readonly encoding: string }
);

/** The failure as the rest of a sentence that begins with the address, and what can be done where something can. */
export function explainFetchFailure(failure: FetchFailure): string {
  switch (failure.kind) {
    case "bad-address":
      return "is no address that can be fetched; give one that begins with http:// or https://, on port 80, 443 or above 1023";
    case "ssrf-blocked":
      return "is not on the public internet, so it is not fetched; save the page and give the file";
    case "no-such-host":
      return "has a host name that leads nowhere; check how it is written";
    case "refused":
      return `could not be reached (${failure.reason})`;
    case "timed-out":
      return `did not answer in full within ${failure.seconds} seconds`;
    case "not-modified":
      return "is as it was when it was last read";
    case "http-status":
      return `answered with status ${failure.status}${STATUS_IN_WORDS[failure.status] ?? ""}`;
    case "too-many-redirects":
      return `was still passing on after ${failure.limit} redirects`;
    case "redirect-loop":
      return "redirects in a circle";
    case "downgrade":
      return "redirects from https to http, where anyone on the way could change the text";
    case "not-text":
      return `is not text but ${failure.contentType}; only pages, feeds, PDF and plain text are read`;
    case "too-large":
      return `has more than the ${(failure.limit / 1024 / 1024).toFixed(0)} MB that are read of one address`;
    case "bad-encoding":
      return `came compressed in a way that cannot be read (${failure.encoding})`;
  }
}

const STATUS_IN_WORDS: Readonly<Record<number, string>> = {
  401: " (it asks for a sign-in)",
  402: " (it asks to be paid)",
  403: " (it does not allow this)",
  404: " (no such page)",
  410: " (the page is gone)",
  429: " (too many requests; try later)",
  451: " (withheld for legal reasons)",
};
