/**
 * Names of bodies that issue resolutions and hold sessions, each with the one that stands for it in citations and the register.
 * Source: the bodies' own usage in their documents; only names that mean one body wherever they stand.
 */
const NAMES = `
UN Security Council: un security council | united nations security council | security council | unsc | unscr | u.n. security council | security council of the united nations | un sc
UN General Assembly: un general assembly | united nations general assembly | general assembly | unga | u.n. general assembly | general assembly of the united nations
UN Human Rights Council: human rights council | un human rights council | united nations human rights council | unhrc
UN Economic and Social Council: economic and social council | ecosoc | un economic and social council
OIC Council of Foreign Ministers: oic council of foreign ministers | council of foreign ministers of the oic | council of foreign ministers of the organization of islamic cooperation | council of foreign ministers of the organisation of islamic cooperation | islamic conference of foreign ministers | icfm | islamic conference of ministers of foreign affairs
Islamic Summit: islamic summit | islamic summit conference | oic summit | oic islamic summit | summit of the oic | extraordinary islamic summit
Parliamentary Assembly of the Council of Europe: parliamentary assembly of the council of europe | pace
European Parliament: european parliament
Arab League Summit: arab league summit | arab summit | league of arab states summit | summit of the arab league
Non-Aligned Movement Summit: non-aligned summit | nam summit | non-aligned movement summit | summit of the non-aligned movement
`;

const CANONICAL: ReadonlyMap<string, string> = new Map(
  NAMES.trim()
    .split("\n")
    .flatMap((row) => {
      const [name, others] = row.split(": ") as [string, string];
      return [name.toLowerCase(), ...others.split(" | ")].map((other) => [keyOf(other), name] as const);
    }),
);

/** The name that citations and the register give to a body ("United Nations Security Council" -> "UN Security Council"); others as written. */
export function normaliseBody(body: string): string {
  return CANONICAL.get(keyOf(body)) ?? body;
}

/** Whether the name means one known body wherever it stands. */
export function isKnownBody(body: string): boolean {
  return CANONICAL.has(keyOf(body));
}

function keyOf(body: string): string {
  return body.toLowerCase().replace(/^the /u, "").replaceAll("u.n.", "un").replaceAll(/\s+/gu, " ").trim();
}
