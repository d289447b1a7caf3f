import { expect, test } from "vitest";
import { claimOf, claimsIn } from "../support/marked.ts";

function partsOf(text: string): (readonly [part: string, whole: string, breakdown: string | undefined])[] {
  const claims = claimsIn(text);
  return claims.flatMap((claim) => {
    const whole = claims.find((other) => other.id === claim.partOf);
    return whole ? [[claim.mention, whole.mention, claim.breakdown] as const] : [];
  });
}

test("'including' names some of the whole", () => {
  expect(partsOf("The raid left 48 dead, including 12 nurses.")).toEqual([["12", "48", "partial"]]);
});

test("a bracket that sums to its total is all of it", () => {
  expect(partsOf("The court tried 40 people (31 men, 9 women).")).toEqual([
    ["31", "40", "complete"],
    ["9", "40", "complete"],
  ]);
});

test("a list that is said to be all is read so although it does not add up", () => {
  expect(partsOf("The crew of 27 people was made up of 13 sailors, 8 cooks and 5 guards.")).toEqual([
    ["13", "27", "complete"],
    ["8", "27", "complete"],
    ["5", "27", "complete"],
  ]);
});

test("a pronoun takes up the figure before it, even when it is too small for its part", () => {
  expect(partsOf("Rebels seized 17 drivers. By noon 19 of them had been freed.")).toEqual([
    ["19", "17", "partial"],
  ]);
});

test("'of the dead' points at the figure for the dead, past the injured", () => {
  expect(partsOf("The crash killed 31 people and injured 60. Of the dead, 12 were pupils.")).toEqual([
    ["12", "31", "partial"],
  ]);
});

test("a number alone at the head of a sentence takes up the figure before it", () => {
  expect(partsOf("The mayor sent 14 letters. Three were answered.")).toEqual([["Three", "14", "partial"]]);
});

test("what is told after the parts of another figure is no part of it", () => {
  expect(partsOf("The storm killed 40 people, including 7 fishermen, and 12 houses were flooded.")).toEqual([
    ["7", "40", "partial"],
  ]);
});

test("a share beside its part and whole is tied to both", () => {
  const claims = claimsIn("Of the 120 pupils tested, 41, or 34 percent, had the illness.");
  const share = claimOf(claims, "34 percent");
  expect(share.ties).toEqual([
    { as: "share-of", claimId: claimOf(claims, "120").id },
    { as: "share-is", claimId: claimOf(claims, "41").id },
  ]);
});

test("a change is tied to the values that it leads between", () => {
  const claims = claimsIn("Weekly cases rose from 400 to 500, up 20 percent.");
  expect(claimOf(claims, "20 percent").ties).toEqual([
    { as: "changed-from", claimId: claimOf(claims, "400").id },
    { as: "changed-to", claimId: claimOf(claims, "500").id },
  ]);
});

test("a quantity in brackets in another unit says the same again", () => {
  const claims = claimsIn("The fire burned 1,200 hectares (2,965 acres) of scrub.");
  const [hectares, acres] = claims;
  expect(acres?.ties).toEqual([{ as: "said-again", claimId: hectares?.id }]);
});

test("a count is tied to the resolutions that it lists", () => {
  const claims = claimsIn("It said so in four resolutions - 822, 853 and 884 - and in none since.");
  const cited = claims.filter((claim) => claim.kind === "citation");
  expect(claimOf(claims, "four").ties).toEqual(cited.map(({ id }) => ({ as: "lists", claimId: id })));
  expect(cited).toHaveLength(3);
});

test("names that are listed for a count are kept with it", () => {
  const claims = claimsIn("The rebels hold three districts: Arlo, Upper Benn and Cree.");
  expect(claimOf(claims, "three").items).toEqual(["Arlo", "Upper Benn", "Cree"]);
});

test("a list that belongs to a later count is not taken for an earlier one", () => {
  const claims = claimsIn("There were 71 deaths in three provinces: Arlo, Benn and Cree.");
  expect(claimOf(claims, "71").items).toBeUndefined();
});

test("men, women and children leave nobody out, even where they do not add up", () => {
  expect(partsOf("Of the 26 dead, 15 were men, seven were women and three were children.")).toEqual([
    ["15", "26", "complete"],
    ["seven", "26", "complete"],
    ["three", "26", "complete"],
  ]);
});

test("'the other 30' closes the list", () => {
  expect(
    partsOf("Of the 140 villagers seized, 95 were freed and the fate of the other 30 is unknown."),
  ).toEqual([
    ["95", "140", "complete"],
    ["30", "140", "complete"],
  ]);
});

test("women and children alone are not everybody", () => {
  expect(partsOf("Of the 26 dead, seven were women and three were children.")).toEqual([
    ["seven", "26", "partial"],
    ["three", "26", "partial"],
  ]);
});

test("'including' never says that the list is all", () => {
  expect(partsOf("The blast killed 26 people, including nine men and eight women.")).toEqual([
    ["nine", "26", "partial"],
    ["eight", "26", "partial"],
  ]);
});

test("'and the rest' without a number leaves the sum open", () => {
  expect(
    partsOf("The guards held 60 men, of whom 12 were cooks, nine were clerks and the rest farmhands."),
  ).toEqual([
    ["12", "60", "partial"],
    ["nine", "60", "partial"],
  ]);
});

test("the kinds of persons behind a colon are all, though one wrong digit keeps them from adding up", () => {
  expect(partsOf("The balloon carried 95 people: 81 guests and 64 crew.")).toEqual([
    ["81", "95", "complete"],
    ["64", "95", "complete"],
  ]);
});

test("kinds that miss the total by more than a digit are another list", () => {
  expect(partsOf("The balloon carried 95 people: 11 guests and 12 crew.")).toEqual([]);
});

test("a list that a new clause cuts off takes nothing of that clause", () => {
  expect(
    partsOf("He was hit six times, including twice in the hand, near a hall where 16 people danced."),
  ).toEqual([]);
});

test("what remains belongs to the whole of the parts before it", () => {
  const text =
    "The court tried 19 men. Eleven were convicted. Six were acquitted; charges against the remaining two were dropped.";
  expect(partsOf(text)).toEqual([
    ["Eleven", "19", "complete"],
    ["Six", "19", "complete"],
    ["two", "19", "complete"],
  ]);
});

test("'of those roles' takes up the jobs named in another word", () => {
  const text = "Some 450 positions go. Around 120 of those roles are in one town. No jobs are safe.";
  expect(partsOf(text)).toEqual([["120", "450", "partial"]]);
});

test("the parts beside 'the remainder' are of the figure before them", () => {
  const text =
    "Some 18,400 people fled. Some 9,000 are with families; 6,500 are at a camp built for 5,000; the rest sleep in schools.";
  expect(partsOf(text)).toEqual([
    ["9,000", "18,400", "partial"],
    ["6,500", "18,400", "partial"],
  ]);
});

test("a number alone behind a part is another part", () => {
  expect(partsOf("The sides swapped 90 men, 52 of them ours and 38 theirs.")).toEqual([
    ["52", "90", "partial"],
    ["38", "90", "partial"],
  ]);
});

test("a share 'of that' is measured by the figure, and is no part of it", () => {
  const claims = claimsIn("The town spent €90 million. A tenth of that went to guards.");
  expect(claims[1]?.partOf).toBeNull();
  expect(claims[1]?.base).toEqual({ words: "€90 million", claimId: claims[0]?.id });
});

test("a share that stands beside part and whole restates them, and is no part of its own", () => {
  expect(partsOf("The firm will close 14 of its 18 mills, or 78 percent, by May.")).toEqual([
    ["14", "18", "partial"],
  ]);
});

test("a share of a kind is measured by it; half of those killed are some of them", () => {
  const claims = claimsIn("The flu killed 240 people. Some 94 percent of the deaths were in Moll.");
  expect(claimOf(claims, "94 percent")).toMatchObject({
    partOf: null,
    base: { claimId: claimOf(claims, "240").id },
  });
  expect(partsOf("The raid killed 40 people. More than half of those killed were boys.")).toEqual([
    ["half", "40", "partial"],
  ]);
});

test("'of the victims' points at the dead", () => {
  expect(partsOf("The slide killed 14 people and hurt 20. Nine of the victims were pupils.")).toEqual([
    ["Nine", "14", "partial"],
  ]);
});

test("a clause behind a semicolon is no part of what 'among them' began", () => {
  expect(partsOf("They buried 198 people, among them 61 boys; 87 men are still listed as missing.")).toEqual([
    ["61", "198", "partial"],
  ]);
});

test("a complete list goes on over a relative clause", () => {
  expect(
    partsOf("The blast killed 14 people: six cooks, five guests who had come to eat, and three guards."),
  ).toEqual([
    ["six", "14", "complete"],
    ["five", "14", "complete"],
    ["three", "14", "complete"],
  ]);
});

test("how some of them fared makes a part, beside a comma or in a bracket", () => {
  expect(partsOf("The crash injured 38 people, eight critically.")).toEqual([["eight", "38", "partial"]]);
  expect(partsOf("Some 52 are in hospital, nine in a serious condition.")).toEqual([
    ["nine", "52", "partial"],
  ]);
  expect(partsOf("Injured: 43 (38 discharged)")).toEqual([["38", "43", "partial"]]);
  expect(partsOf("The clinic saw 84 cases (79 last week).")).toEqual([]);
});

test("'the dead, 28 of them' points at the dead, not at the last number", () => {
  expect(partsOf("The fall killed 39 people and hurt 200. The dead, 28 of them men, were fans.")).toEqual([
    ["28", "39", "partial"],
  ]);
});

test("a share of those that other words pick out is no part of a number told before", () => {
  expect(partsOf("The rally drew 2,000 people. Some 88 percent of those voting said yes.")).toEqual([]);
});

test.each([
  "Eleven donors have paid in full; three have paid nothing.",
  "The village has buried 294 people. Twenty-six are missing.",
  "Seven soldiers were wounded. Five boys and two men are missing.",
])("groups side by side are no parts of each other: %s", (text) => {
  expect(partsOf(text)).toEqual([]);
});

test("sums of money are parts where the words say so, and not from bracket to bracket", () => {
  expect(partsOf("The office met $6.5 million of the $27 million asked for.")).toEqual([
    ["$6.5 million", "$27 million", "partial"],
  ]);
  expect(partsOf("Norvia ($410 million), Sund ($265 million) and Moll ($150 million) gave most.")).toEqual(
    [],
  );
});

test("a number told again with 'the' leads back to where it was told first", () => {
  const claims = claimsIn("The collapse killed 11 people. Of the 11, seven were women.");
  expect(claimOf(claims, "seven").partOf).toBe(claims.find(({ mention }) => mention === "11")?.id);
});

test("'the rest' closes a list of parts that need not add up", () => {
  expect(partsOf("The hall took in 98 people: 43 from Darro, 12 from Selm and the rest from farms.")).toEqual(
    [
      ["43", "98", "partial"],
      ["12", "98", "partial"],
    ],
  );
});
