import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { datesIn, untrackedDatesIn } from "../../support/dates.ts";

/** Thursday, 9 March 2023. Apia is a day ahead of Greenwich, Santiago behind it: the reader's zone must not show. */
describe.each(["UTC", "Pacific/Apia", "America/Santiago"])("read in %s", (zone) => {
  beforeAll(() => {
    vi.stubEnv("TZ", zone);
  });
  afterAll(() => {
    vi.unstubAllEnvs();
  });

  test("the zone is in force", () => {
    expect(new Date(0).getTimezoneOffset() === 0).toBe(zone === "UTC");
  });

  test.each([
    ["A bridge fell on Monday.", "Monday = 2023-03-06"],
    ["A bridge fell on Tuesday.", "Tuesday = 2023-03-07"],
    ["A bridge fell on Wednesday.", "Wednesday = 2023-03-08"],
    ["A bridge fell on Thursday.", "Thursday = 2023-03-09"],
    ["A bridge fell on Friday.", "Friday = 2023-03-03"],
    ["A bridge fell on Saturday.", "Saturday = 2023-03-04"],
    ["A bridge fell on Sunday.", "Sunday = 2023-03-05"],
    ["A bridge fell last Thursday.", "last Thursday = 2023-03-02"],
    ["A bridge fell on Monday last week.", "Monday last week = 2023-02-27"],
    ["Tuesday's earthquake cut the road.", "Tuesday = 2023-03-07"],
    ["Fires burned from Sunday to Tuesday.", "Sunday to Tuesday = 2023-03-05..2023-03-07"],
    ["A bridge fell yesterday.", "yesterday = 2023-03-08"],
    ["A bridge fell three days ago.", "three days ago = 2023-03-06"],
    ["A bridge fell two days earlier.", "two days earlier = 2023-03-07"],
    ["The crew had mutinied the evening before.", "the evening before = 2023-03-08"],
    ["Two trains met here a year ago today.", "a year ago today = 2022-03-09"],
    ["Crews buried the victims of last week's fire.", "last week = 2023-02-27..2023-03-05"],
    ["Crews buried the victims of last month's fire.", "last month = 2023-02-01..2023-02-28"],
    ["Crews pumped out last night's flood.", "last night = 2023-03-08..2023-03-09"],
    ["Crews cleared up after the weekend's storm.", "the weekend = 2023-03-04..2023-03-05"],
    ["A bridge fell on 7 March.", "7 March = 2023-03-07"],
    ["A bridge fell on 24 November.", "24 November = 2022-11-24"],
    ["The court will rule on 24 November.", "24 November = 2023-11-24"],
    ["Next stop: 9 May.", "9 May = 2023-05-09"],
  ])("%s", (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });
});

test("the day is the article's own, not Greenwich's", () => {
  expect(datesIn("A bridge fell yesterday.", "2023-03-07T23:40:00-05:00")).toEqual([
    "yesterday = 2023-03-06",
  ]);
});

test("a dateline's day is the day of writing", () => {
  expect(datesIn("ORMSTED, March 7 (Quay Wire) - A bridge fell yesterday.", "2023-03-09")).toEqual([
    "yesterday = 2023-03-06",
  ]);
});

test("days that follow count from the date before them", () => {
  expect(datesIn("The dam burst on 4 May 2019. A day later the bridge fell.")).toEqual([
    "4 May 2019 = 2019-05-04",
    "A day later = 2019-05-05",
  ]);
});

test("a day after a dated happening counts from that", () => {
  expect(datesIn("A day after Tuesday's quake, the dam burst.")).toEqual([
    "A day after = 2023-03-08",
    "Tuesday = 2023-03-07",
  ]);
});

test.each([
  "Police said on Monday that twelve had died.",
  "On Tuesday, the ministry said twelve had died.",
  "The court will rule next Monday.",
  "By Friday the water had fallen.",
  "Forty people were missing on Thursday.",
  "Gates open at nine today.",
  "Rain fell for most of this year.",
])("read and not tracked: %s", (text) => {
  expect(datesIn(text)).toEqual([]);
  expect(untrackedDatesIn(text)).toHaveLength(1);
});

test.each([
  "Black Friday sales rose.",
  "The Sunday Times printed it.",
  "They meet every Friday.",
  "It closes on Sundays.",
  "Traffic crawls on a wet Monday.",
])("no day in particular: %s", (text) => {
  expect([...datesIn(text), ...untrackedDatesIn(text)]).toEqual([]);
});
