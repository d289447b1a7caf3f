import { describe, expect, test } from "vitest";
import { citationsIn } from "../../support/citations.ts";
import { claimsIn } from "../../support/marked.ts";

const COUNCIL = "UN Security Council";
const ASSEMBLY = "UN General Assembly";

describe("a resolution by its number", () => {
  test.each([
    ["It recalled Security Council resolution 822 (1993).", { body: COUNCIL, number: "822", year: 1993 }],
    ["It recalled the United Nations Security Council's resolution 1701.", { body: COUNCIL, number: "1701" }],
    ["It recalled UNSCR 1325.", { body: COUNCIL, number: "1325" }],
    ["It recalled UN Security Council Res. No. 1441.", { body: COUNCIL, number: "1441" }],
    ["It recalled S/RES/884 (1993).", { body: COUNCIL, symbol: "S/RES/884", number: "884", year: 1993 }],
    ["It recalled A/RES/62/243.", { body: ASSEMBLY, symbol: "A/RES/62/243", number: "62/243" }],
    ["It recalled General Assembly resolution 48/114.", { body: ASSEMBLY, number: "48/114" }],
    ["It recalled resolution 181 (II) of the General Assembly.", { body: ASSEMBLY, number: "181" }],
    ["It recalled resolution ES-11/1.", { body: ASSEMBLY, number: "ES-11/1" }],
    ["It recalled UN resolution 1973.", { body: COUNCIL, number: "1973" }],
    ["It recalled UN resolution 62/243.", { body: ASSEMBLY, number: "62/243" }],
    [
      "The OIC recalled its resolution 8/42-C.",
      { body: "OIC Council of Foreign Ministers", number: "8/42-C", session: 42 },
    ],
    [
      "It recalled paragraph 3 of Security Council resolution 822.",
      { body: COUNCIL, number: "822", paragraph: "paragraph 3" },
    ],
  ])("%s", (text, citation) => {
    expect(citationsIn(text).map((read) => read.citation)).toEqual([citation]);
  });
});

test("each number of a list is a citation of its own", () => {
  const read = citationsIn(
    "The Security Council's resolutions 822, 853, 874 and 884 of 1993 were not carried out.",
  );
  expect(read.map(({ citation }) => [citation?.number, citation?.year])).toEqual([
    ["822", 1993],
    ["853", 1993],
    ["874", 1993],
    ["884", 1993],
  ]);
});

test("a count of resolutions is a number, and what is listed after it are citations", () => {
  const read = claimsIn("In four Security Council resolutions - 822, 853, 874 and 884 - it said so.");
  expect(read.map(({ kind, mention }) => [kind, mention])).toEqual([
    ["quantity", "four"],
    ["citation", "Security Council resolutions - 822"],
    ["citation", "853"],
    ["citation", "874"],
    ["citation", "884"],
  ]);
});

test("the date of adoption goes with the resolution and stays a date of its own", () => {
  const claims = claimsIn("UN resolution 1973, adopted on 17 March 2011, was the last.");
  expect(claims.map(({ mention }) => mention)).toEqual(["UN resolution 1973", "17 March 2011"]);
  expect(claims[0]?.citation).toEqual({ body: COUNCIL, number: "1973", date: "2011-03-17", year: 2011 });
  expect(claims[1]?.date?.of).toBe("adoption of resolution 1973");
});

test("a date before the verb of adopting is the resolution's, one of recalling is not", () => {
  expect(
    citationsIn("On 30 April 1993 the Security Council adopted resolution 822.")[0]?.citation?.date,
  ).toBe("1993-04-30");
  expect(
    citationsIn("On 3 May 2020 the minister recalled UN resolution 822.")[0]?.citation?.date,
  ).toBeUndefined();
});

test("a resolution and the session that adopted it are one citation", () => {
  expect(
    citationsIn(
      "It recalls resolution No. 7/39-P, adopted by the Council of Foreign Ministers at its 39th session, held in Port Carn in 2012.",
    ),
  ).toEqual([
    {
      mention:
        "resolution No. 7/39-P, adopted by the Council of Foreign Ministers at its 39th session, held in Port Carn in 2012",
      citation: {
        body: "Council of Foreign Ministers",
        number: "7/39-P",
        session: 39,
        place: "Port Carn",
        year: 2012,
      },
    },
  ]);
});

test("a number that is named as a resolution elsewhere is one again, unless it counts", () => {
  const claims = claimsIn(
    "The Security Council adopted resolution 853. Of 853 little came; 853 people had fled.",
  );
  expect(claims.filter(({ kind }) => kind === "citation").map(({ mention }) => mention)).toEqual([
    "resolution 853",
    "853",
  ]);
  expect(claims.filter(({ kind }) => kind === "quantity").map(({ mention }) => mention)).toEqual(["853"]);
});

test("a headline's resolution is of the body that the text names", () => {
  expect(citationsIn("The Security Council met.", "On resolution 884")[0]?.citation?.body).toBe(COUNCIL);
});

test.each([
  "Lawmakers passed a resolution.",
  "Resolution 5 people liked.",
  "The screen has a resolution of 1080 lines.",
])("no citation: %s", (text) => {
  expect(citationsIn(text)).toEqual([]);
});

test("a bare list of numbers behind the word 'resolutions' is of resolutions", () => {
  const text = "The Security Council adopted four resolutions. Envoys recalled 822, 853 and 884.";
  const cited = claimsIn(text).filter(({ kind }) => kind === "citation");
  expect(cited.map(({ mention, citation }) => [mention, citation?.body])).toEqual([
    ["822", COUNCIL],
    ["853", COUNCIL],
    ["884", COUNCIL],
  ]);
});

test.each([
  "The Security Council adopted four resolutions. They drew 822, 853 and 884 people.",
  "The Security Council adopted four resolutions. Votes in 1992, 1993 and 1994 went no better.",
  "The Security Council adopted four resolutions before an 884 was drafted.",
])("no list of resolutions: %s", (text) => {
  expect(claimsIn(text).filter(({ kind }) => kind === "citation")).toEqual([]);
});
