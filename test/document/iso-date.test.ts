import { expect, test } from "vitest";
import { isoDate } from "../../src/document/iso-date.ts";

test.each([
  ["2024-05-07", "2024-05-07"],
  ["2024-05-07T22:30:00Z", "2024-05-07T22:30:00Z"],
  ["2024-05-07T22:30:00.123+0200", "2024-05-07T22:30:00+02:00"],
  ["2024-05-07 22:30", "2024-05-07T22:30:00"],
  ["Tue, 07 May 2024 22:30:00 +0100", "2024-05-07T22:30:00+01:00"],
  ["7 May 2024 9:05 GMT", "2024-05-07T09:05:00Z"],
  ["Tue, 7 May 2024 22:30:00 EDT", "2024-05-07T22:30:00-04:00"],
  ["May 7, 2024", "2024-05-07"],
  ["Sept. 7, 2024", "2024-09-07"],
  ["Tuesday, May 7, 2024", "2024-05-07"],
])("%s is %s", (written, iso) => expect(isoDate(written)).toBe(iso));

test.each(["07/05/2024", "2024-13-40", "yesterday", "7 Mumble 2024", "", "x".repeat(100_000)])(
  "what is no date, or could be two, gives none: %.20s",
  (written) => expect(isoDate(written)).toBeUndefined(),
);
