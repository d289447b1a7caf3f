import { describe, expect, test } from "vitest";
import { claimOf, claimsIn } from "../../support/marked.ts";

/** Mentions of the claims that `mention` is tied to, by the kind of tie. */
function tiesOf(
  text: string,
  mention: string,
  publishedAt = "2023-06-14",
): Record<string, string | undefined> {
  const claims = claimsIn(text, { publishedAt });
  const ties = claimOf(claims, mention).ties ?? [];
  return Object.fromEntries(
    ties.map(({ as, claimId }) => [as, claims.find(({ id }) => id === claimId)?.mention]),
  );
}

describe("what a number of days or years measures", () => {
  test.each([
    ["The town marked the 28th anniversary of the flood.", "28th", "anniversary"],
    ["Ten years on, the mill is still shut.", "Ten", "anniversary"],
    ["Twenty-six years after the flood, the mill is still shut.", "Twenty-six", "anniversary"],
    ["The town marks thirty years since the flood.", "thirty", "anniversary"],
    ["A decade later, the mill is still shut.", "A decade", "anniversary"],
    ["The ten-year anniversary passed in silence.", "ten", "anniversary"],
    ["The three-day siege ended.", "three", "duration"],
    ["A siege of six weeks followed.", "six", "duration"],
    ["The hearing lasted forty days.", "forty", "duration"],
    ["The talks went on for about eleven hours.", "eleven", "duration"],
    ["A six-week-long curfew followed.", "six", "duration"],
    ["It was all done within the space of seven months.", "seven", "duration"],
    ["He was jailed for 14 years.", "14", "sentenced"],
    ["He was given a 20-year sentence.", "20", "sentenced"],
  ])("%s", (text, mention, measure) => {
    expect(claimOf(claimsIn(text), mention).measure).toBe(measure);
  });

  test.each(["Crews took 1,100 calls in the last 24 hours.", "A five-year plan was drawn up."])(
    "not tracked: %s",
    (text) => {
      const spans = claimsIn(text).filter(({ mention }) => mention === "24" || mention === "five");
      expect(spans.map(({ checkworthy }) => checkworthy)).toEqual([false]);
    },
  );
});

describe("what an anniversary is counted from", () => {
  test.each([
    ["The town marked the 28th anniversary of the flood of 8 May 1995.", "28th", "8 May 1995"],
    [
      "The pact, signed on 2 June 1989, whose thirtieth anniversary went by unmarked, still holds.",
      "thirtieth",
      "2 June 1989",
    ],
    ["The dam burst on 8 May 1998. Its 25th anniversary fell on a Monday.", "25th", "8 May 1998"],
    ["The opera house burned on 3 June 2004. Ten years on, it is a ruin.", "Ten", "3 June 2004"],
    [
      "The 35th anniversary of the Armistice of Carn was kept. A wreath fell into the river. The Armistice was signed on 14 June 1988.",
      "35th",
      "14 June 1988",
    ],
  ])("%s", (text, mention, date) => {
    expect(tiesOf(text, mention)).toEqual({ starts: date });
  });

  test("the rarer name tells the happening, not one that half the text has", () => {
    const text =
      "Envoys kept the 25th anniversary of the raids that took place in Drovek town of Karsia. The war between the two neighbours began in 1989 when Lorin laid claims against Karsia. Troops of Karsia left Drovek on 3 May 1998.";
    expect(tiesOf(text, "25th")).toEqual({ starts: "3 May 1998" });
  });

  test("a sentence that shares the happening as well as the place goes before one that shares the place", () => {
    const text =
      "Envoys kept the 25th anniversary of the flood of Drovek. In 1989 the walls of Drovek were listed. On 3 May 1998 a flood swept through Drovek.";
    expect(tiesOf(text, "25th")).toEqual({ starts: "3 May 1998" });
  });

  test("not from either of two years that share as much", () => {
    const text =
      "Envoys kept the 25th anniversary of the founding of Drovek. In 1989 the walls of Drovek were listed. In 1998 the mint at Drovek was closed.";
    expect(tiesOf(text, "25th")).toEqual({});
  });

  test("not from the year of a resolution, nor from a day of this year", () => {
    const text =
      "The 28th anniversary of the flood was kept on 8 May. It recalled UN resolution 1325 (2000).";
    expect(tiesOf(text, "28th")).toEqual({});
  });
});

describe("what a duration runs between", () => {
  test("one run of days", () => {
    expect(tiesOf("The three-day hearing ran from 4 to 9 October 2016.", "three")).toEqual({
      starts: "4 to 9 October 2016",
    });
  });

  test("a first and a last day", () => {
    expect(tiesOf("The six-day siege began on 2 May 2010 and ended on 8 May 2010.", "six")).toEqual({
      starts: "2 May 2010",
      ends: "8 May 2010",
    });
  });

  test("the next sentence, where that says what ran", () => {
    expect(
      tiesOf("They ended a three-day congress. The session ran from June 5 to June 9.", "three"),
    ).toEqual({
      starts: "June 5 to June 9",
    });
  });

  test("not the days of another length of time", () => {
    const text = "A six-day truce failed. The three-week siege ran from 2 to 23 May 2010.";
    expect(tiesOf(text, "six")).toEqual({});
  });
});

test("an age beside a year of birth is tracked, and tied to it", () => {
  const text = "Born in 1950 in Carn, Brannock, 68, ran the docks.";
  expect(tiesOf(text, "68")).toEqual({ starts: "1950" });
  expect(claimOf(claimsIn(text), "68")).toMatchObject({ measure: "age", checkworthy: true });
});
