const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Zones that have a name in mails and feeds (RFC 822). */
const ZONES: Readonly<Record<string, string>> = {
  z: "Z",
  ut: "Z",
  utc: "Z",
  gmt: "Z",
  est: "-05:00",
  edt: "-04:00",
  cst: "-06:00",
  cdt: "-05:00",
  mst: "-07:00",
  mdt: "-06:00",
  pst: "-08:00",
  pdt: "-07:00",
};

const LONGEST_DATE = 60;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?\s?(\S+)?)?$/u;
const DAY_FIRST =
  /^(?:\p{L}+,? )?(\d{1,2}) (\p{L}+)\.?,? (\d{4})(?:,? (\d{1,2}:\d{2})(:\d{2})?(?: (\S+))?)?$/u;
const MONTH_FIRST =
  /^(?:\p{L}+,? )?(\p{L}+)\.? (\d{1,2}),? (\d{4})(?:,? (\d{1,2}:\d{2})(:\d{2})?(?: (\S+))?)?$/u;

/**
 * The date of a page or a feed item as Tally keeps dates, in the zone that it was written in; undefined for what is none, or could be
 * read in two ways (03/07/2023).
 *
 * @example isoDate("Tue, 07 Mar 2023 22:30:00 +0100") // => "2023-03-07T22:30:00+01:00"
 */
export function isoDate(written: string | undefined): string | undefined {
  const text = written?.trim().replaceAll(/\s+/gu, " ");
  if (text === undefined || text.length > LONGEST_DATE) return undefined;
  const iso = ISO.exec(text);
  if (iso) return compose(iso[1], iso[2], iso[3], iso[4], iso[5], iso[6]);
  const day = DAY_FIRST.exec(text);
  if (day) return compose(day[3], monthOf(day[2]), day[1], day[4], day[5], day[6]);
  const month = MONTH_FIRST.exec(text);
  if (month) return compose(month[3], monthOf(month[1]), month[2], month[4], month[5], month[6]);
  return undefined;
}

function monthOf(name = ""): string | undefined {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : String(index + 1);
}

function compose(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  time: string | undefined,
  seconds = ":00",
  zone = "",
): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (Number.isNaN(Date.parse(date))) return undefined;
  return time === undefined ? date : `${date}T${time.padStart(5, "0")}${seconds}${offsetOf(zone)}`;
}

function offsetOf(zone: string): string {
  const offset = /^([+-]\d{2}):?(\d{2})$/u.exec(zone);
  return offset ? `${offset[1]}:${offset[2]}` : (ZONES[zone.toLowerCase()] ?? "");
}
