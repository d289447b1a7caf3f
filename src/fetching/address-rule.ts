import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/**
 * Blocks that no address of a public web server lies in. Source: the IANA special-purpose registries (RFC 6890 and its updates, read
 * 2026-11), with the address at which one cloud serves its own machines.
 */
const SPECIAL_IPV4 = [
  "0.0.0.0/8", // this host (RFC 791)
  "10.0.0.0/8", // private (RFC 1918)
  "100.64.0.0/10", // shared by carriers (RFC 6598)
  "127.0.0.0/8", // loopback
  "168.63.129.16/32", // public in form, the host of a virtual machine in fact (Azure)
  "169.254.0.0/16", // link-local, and the metadata services of clouds
  "172.16.0.0/12", // private
  "192.0.0.0/24", // protocol assignments
  "192.0.2.0/24", // documentation
  "192.31.196.0/24", // AS112
  "192.52.193.0/24", // multicast tunnels
  "192.88.99.0/24", // relays of 6to4
  "192.168.0.0/16", // private
  "192.175.48.0/24", // AS112
  "198.18.0.0/15", // benchmarks
  "198.51.100.0/24", // documentation
  "203.0.113.0/24", // documentation
  "224.0.0.0/4", // multicast
  "240.0.0.0/4", // reserved, and broadcast
].map((block) => ipaddr.IPv4.parseCIDR(block));

/** All that is assigned to be reached over IPv6 (RFC 4291, IANA). Loopback, ::/96, mapped, NAT64, link-local and local lie outside. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR("2000::/3");

const SPECIAL_IPV6 = [
  "2001::/23", // protocol assignments: Teredo, benchmarks, ORCHID
  "2001:db8::/32", // documentation
  "2002::/16", // 6to4, which holds an IPv4 address
  "2620:4f:8000::/48", // AS112
  "3fff::/20", // documentation
].map((block) => ipaddr.IPv6.parseCIDR(block));

/**
 * Whether an IP address, in the form that `URL` or a resolver gives, is one of the public internet. What is no address is not.
 *
 * An allow rule over our own table, with the ranges that ipaddr.js names as second opinion: it calls ::7f00:1 (127.0.0.1 in an old
 * form) unicast.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  if (parsed instanceof ipaddr.IPv4) return !SPECIAL_IPV4.some((block) => parsed.match(block));
  return parsed.match(GLOBAL_IPV6) && !SPECIAL_IPV6.some((block) => parsed.match(block));
}

/** One spelling for each address, so that two of them can be compared. `address` must be an IP address. */
export function spellAddress(address: string): string {
  return ipaddr.process(address).toString();
}

/** Names that never lead to the public internet: those of RFC 6761, RFC 8375, ICANN's .internal, and names of one label. */
export function isLocalName(hostname: string): boolean {
  const labels = hostname.replace(/\.$/u, "").split(".");
  const ending = labels.at(-1) ?? "";
  return labels.length < 2 || LOCAL_ENDINGS.has(ending) || hostname.endsWith("home.arpa");
}

const LOCAL_ENDINGS: ReadonlySet<string> = new Set([
  "localhost",
  "local",
  "internal",
  "intranet",
  "lan",
  "onion",
]);
