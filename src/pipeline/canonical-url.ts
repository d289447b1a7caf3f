/** Parameters that say where a reader came from, not what is read. Source: ClearURLs' and Firefox's lists of tracking parameters. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|cmpid|ref_src|smid|ns_\w+|at_\w+|wt_mc|icid|ocid)$/iu;

/**
 * The address as far as it says what is read: without fragment, tracking parameters, default port and the slash at the end, its
 * parameters in order. Two addresses of one page give one answer; what is no web address is only trimmed.
 *
 * @example canonicalUrl("HTTPS://News.example/a/?utm_source=x&b=2&a=1#top") // => "https://news.example/a?a=1&b=2"
 */
export function canonicalUrl(address: string): string {
  const trimmed = address.trim();
  if (!/^https?:\/\//iu.test(trimmed) || !URL.canParse(trimmed)) return trimmed;
  const url = new URL(trimmed);
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  url.pathname = url.pathname.replace(/\/+$/u, "");
  return url.href.replace(/\/(?=$|\?)/u, "");
}
