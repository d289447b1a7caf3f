/** Addresses that no fetch may reach: loopback, private networks, the metadata services of clouds, every special range. */
const IPV4 = [
  "127.0.0.1",
  "127.0.0.2",
  "127.255.255.254",
  "0.0.0.0",
  "0.1.2.3",
  "10.0.0.1",
  "10.255.0.7",
  "100.64.0.1",
  "100.100.100.200",
  "168.63.129.16",
  "169.254.169.254",
  "169.254.170.2",
  "172.16.5.4",
  "172.31.255.1",
  "192.0.0.192",
  "192.0.2.44",
  "192.88.99.1",
  "192.168.1.1",
  "198.18.0.1",
  "198.51.100.9",
  "203.0.113.80",
  "224.0.0.1",
  "240.0.0.1",
  "255.255.255.255",
];

const IPV6 = [
  "::",
  "::1",
  "fe80::1",
  "fec0::1",
  "fc00::1",
  "fd00:ec2::254",
  "ff02::1",
  "100::1",
  "64:ff9b:1::1",
  "2001::1",
  "2001:2::1",
  "2001:10::1",
  "2001:20::1",
  "2001:db8::1",
  "3fff::1",
  "5f00::1",
  "4000::1",
  "e000::1",
];

/** Every spelling that a URL parser reads as one of these addresses, as URLs. Thousands, without repeats. */
export function privateUrls(): string[] {
  const hosts = [...IPV4.flatMap(spellings), ...IPV6.flatMap((address) => bracketed(address))];
  const urls = [...hosts.map((host) => `http://${host}/`), ...IPV4.flatMap(tricks), ...NAMES];
  return [...new Set(urls)];
}

/** Names that lead inwards whatever a resolver says. */
const NAMES = [
  "http://localhost/",
  "http://LOCALHOST./",
  "http://app.localhost:8080/",
  "http://printer.local/",
  "http://metadata.google.internal/computeMetadata/v1/",
  "http://metadata/",
  "http://router/",
  "http://db.corp.intranet/",
  "http://nas.home.arpa/",
];

function spellings(address: string): string[] {
  const parts = address.split(".").map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const mixed = combinations(parts.map((part) => numerals(part))).map((chosen) => chosen.join("."));
  const short = [
    ...numerals(whole),
    ...numerals(whole % 2 ** 24).map((rest) => `${a}.${rest}`),
    ...numerals(whole % 2 ** 16).map((rest) => `${a}.${b}.${rest}`),
  ];
  const hex = whole.toString(16).padStart(8, "0");
  const pair = `${hex.slice(0, 4)}:${hex.slice(4)}`;
  return [
    ...mixed,
    ...short,
    `${address}.`,
    `${whole}.`,
    address.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    address.replaceAll(".", "。"),
    address.replaceAll(".", "．"),
    address.replaceAll(/[1-9]/gu, (digit) => String.fromCodePoint(0x2460 + Number(digit) - 1)),
    [...address].map((character) => `%${character.charCodeAt(0).toString(16)}`).join(""),
    ...bracketed(`::ffff:${address}`),
    ...bracketed(`::${address}`),
    ...bracketed(`::ffff:0:${address}`),
    ...bracketed(`64:ff9b::${address}`),
    ...bracketed(`2002:${pair}::1`),
    ...bracketed(`2001:0:${pair}::1`),
    ...bracketed(`fe80::5efe:${address}`),
  ];
}

/** Userinfo, ports and characters that some parser reads past: the host is the private one all the same. */
function tricks(address: string): string[] {
  return [
    `http://news.example@${address}/`,
    `http://news.example:80@${address}/`,
    `http://user:pass@${address}:8080/`,
    `http://${address}\\@news.example/`,
    `http://${address}#@news.example/`,
    `http://${address}?@news.example/`,
    `http:\\\\${address}\\`,
    `http:${address}`,
    `http:///${address}/`,
    `  HTTP://${address}/\t`,
    `http://${address.replace(".", "\n.")}/`,
    `https://${address}/`,
    `https://${address}:8443/a?b=c`,
    `http://${address}:65535/`,
  ];
}

function numerals(value: number): string[] {
  return [String(value), `0x${value.toString(16)}`, `0${value.toString(8)}`];
}

function bracketed(address: string): string[] {
  return [`[${address}]`, `[${address.toUpperCase()}]`];
}

function combinations(choices: readonly (readonly string[])[]): string[][] {
  return choices.reduce<string[][]>(
    (chosen, next) => chosen.flatMap((before) => next.map((choice) => [...before, choice])),
    [[]],
  );
}
