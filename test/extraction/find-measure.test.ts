import { expect, test } from "vitest";
import { claimOf, claimsIn } from "../support/marked.ts";

function measureOf(text: string, mention: string): string | undefined {
  return claimOf(claimsIn(text), mention).measure;
}

test.each([
  ["A landslide killed 41 villagers near the pass.", "41"],
  ["In all, 41 villagers were killed near the pass.", "41"],
  ["Officials say 41 people have been confirmed dead.", "41"],
  ["The mayor mourned the deaths of 14 people.", "14"],
  ["Aid groups spoke of a death toll of 31.", "31"],
  ["By Sunday the toll had reached 63.", "63"],
  ["The storm claimed 42 lives on the islands.", "42"],
  ["Some 26 miners lost their lives underground.", "26"],
  ["The number of hostages who died in the raid remains 23.", "23"],
  ["Divers recovered 31 bodies from the wreck.", "31"],
  ["Of the passengers 24 died.", "24"],
])("deaths are found whatever words carry them: %s", (text, mention) => {
  expect(measureOf(text, mention)).toBe("killed");
});

test("each verb of a coordination keeps its own number", () => {
  const claims = claimsIn("The blast tore through the mill, killing 14 weavers and wounding 32.");
  expect(claimOf(claims, "14").measure).toBe("killed");
  expect(claimOf(claims, "32").measure).toBe("injured");
});

test("two subjects share the verb that follows them", () => {
  const claims = claimsIn("Then 4 patients and 11 nurses were killed.");
  expect(claimOf(claims, "4").measure).toBe("killed");
  expect(claimOf(claims, "11").measure).toBe("killed");
});

test("those who kill are not those killed", () => {
  expect(measureOf("At least 12 gunmen killed the guards.", "12")).toBeUndefined();
});

test("the verb may follow the last of the parts", () => {
  const claims = claimsIn(
    "In all, 613 people, including 63 children, 106 women and 70 old people were killed.",
  );
  expect(claimOf(claims, "613").measure).toBe("killed");
  for (const part of ["63", "106", "70"]) {
    expect(claimOf(claims, part).measure).toBe("killed");
    expect(claimOf(claims, part).partOf).toBe(claimOf(claims, "613").id);
    expect(claimOf(claims, part).breakdown).toBe("partial");
  }
});

test.each([
  ["The floods will cost insurers £48m.", "£48m", "cost"],
  ["Donors announced $3.1 billion in grants.", "$3.1 billion", "pledged"],
  ["The state faces a €9m fine.", "€9m", "fined"],
  ["Turnout was put at 58.3 percent.", "58.3 percent", "turnout"],
  ["Energy was 2.4 percent cheaper in March.", "2.4 percent", "fell"],
])("a sum or a share has the measure of the words beside it: %s", (text, mention, measure) => {
  expect(measureOf(text, mention)).toBe(measure);
});

test("a change names what rose or fell", () => {
  const claims = claimsIn("Duty on spirits goes up by 6 percent, and consumer prices rose 4 percent.");
  expect(claimOf(claims, "6 percent").population).toBe("duty");
  expect(claimOf(claims, "4 percent").population).toBe("prices");
});

test("a share that stands at a level did not rise to be it", () => {
  expect(measureOf("Unemployment eased to 6.8 percent.", "6.8 percent")).toBe("unemployed");
});

test("captors hold hostages; a hall only holds its guests", () => {
  expect(measureOf("Masked gunmen were holding 120 people.", "120")).toBe("taken-hostage");
  expect(measureOf("The hall can hold 120 people.", "120")).not.toBe("taken-hostage");
});

test("the main verb says more than the relative clause before it", () => {
  expect(measureOf("The 8 others who were trapped are dead.", "8")).toBe("killed");
});

test("a noun that no lexicon knows counts people when it is killed, and animals stay what they are", () => {
  expect(claimOf(claimsIn("Raiders killed 14 weavers."), "14").value?.unit).toBe("people");
  expect(claimOf(claimsIn("The frost killed 600 sheep."), "600").value?.unit).toBe("sheep");
});

test("copy set in capitals is read like any other", () => {
  expect(measureOf("THE MURDER OF SIX JESUIT PRIESTS SHOCKED THE COUNTRY.", "SIX")).toBe("killed");
});

test("a part keeps what its own verb says rather than the measure of its whole", () => {
  const claims = claimsIn("Of the 96 bodies, 70 were handed over, 6 lay in the morgue and 20 were buried.");
  expect(claims.map(({ measure }) => measure)).toEqual(["killed", "handed-over", "in-morgue", "buried"]);
});

test.each([
  ["About 90 bodies were brought to the district town.", "90", "brought"],
  ["A pathologist examined 47 of the bodies.", "47", "examined"],
  ["Villagers buried 40 corpses before dark.", "40", "buried"],
  ["Divers brought up 12 bodies.", "12", "killed"],
  ["In all, 12 bodies were recovered.", "12", "killed"],
])("bodies that are found are the toll; bodies that are handled are not: %s", (text, mention, measure) => {
  expect(measureOf(text, mention)).toBe(measure);
});

test.each([
  ["Lifeboat crews pulled 19 people from the water.", "19", "rescued"],
  ["By noon 19 miners had been dragged out of the flooded shaft.", "19", "rescued"],
  ["Gunmen dragged 19 men from their homes.", "19", "dragged"],
])("who is pulled out of danger is rescued: %s", (text, mention, measure) => {
  expect(measureOf(text, mention)).toBe(measure);
});

test("a fate that is unknown is missing", () => {
  expect(measureOf("The fate of 31 sailors is not known.", "31")).toBe("missing");
});

test("the numbers before and after a colon are the whole and its parts", () => {
  const claims = claimsIn("Doctors examined 18 of the bodies: 13 men and five women.");
  expect(claims.map(({ measure }) => measure)).toEqual(["examined", "examined", "examined"]);
});

test("a number told again with 'the' has the measure that it had", () => {
  const claims = claimsIn("A landslide killed 26 farmers. The 26 farmers were on their way home.");
  expect(claims.map(({ measure }) => measure)).toEqual(["killed", "killed"]);
  const others = claimsIn("A landslide killed 26 farmers. The 26 districts of the valley are closed off.");
  expect(others[1]?.measure).not.toBe("killed");
});

test.each([
  ["Mourners attended the funeral of the 12 miners who were killed in March.", "12"],
  ["He spoke at the funeral of four monks, two of them Irish, who were killed on Friday.", "four"],
  ["Three pupils -- aged 9 and 11 -- died in the blast.", "Three"],
  ["Three U.S. contractors -- two of them women -- were shot dead.", "Three"],
  ["The judge spoke of the massacre [of nine farmers] as proven.", "nine"],
  ["Deputies identified three people in an apparent murder-suicide.", "three"],
  ["The two were shot several times and later died.", "two"],
  ["Four people were stabbed, two of them fatally.", "two"],
  ["The storm claimed the lives of nine farmers.", "nine"],
  ["A stone names the 140 soldiers of the valley who fell.", "140"],
])("deaths in the words of courts, wires and memorials: %s", (text, mention) => {
  expect(measureOf(text, mention)).toBe("killed");
});

test.each([
  ["The gang threatened to kill 10 judges.", "10", "threatened"],
  ["Two men plotted to kill 10 judges.", "10", "threatened"],
  ["The ring saved the lives of nine farmers.", "nine", "rescued"],
  ["Nine hikers who fell ill were flown home.", "Nine", "infected"],
  ["All nine hikers who were shot are expected to recover.", "nine", "injured"],
  ["Nine hikers were treated at Northside Medical Center and released.", "Nine", "injured"],
  ["Nine hikers are in critical condition.", "Nine", "injured"],
  ["He was charged with nine counts of murder.", "nine", undefined],
])("what only sounds like deaths: %s", (text, mention, measure) => {
  expect(measureOf(text, mention)).toBe(measure);
});

test("a verb after the parts ends their list", () => {
  const claims = claimsIn("The blast killed nine, including the driver, and wounded 14.");
  expect(claimOf(claims, "14").measure).toBe("injured");
  expect(claimOf(claims, "14").partOf).toBeNull();
});

test.each([
  ["The prison was built for 600.", "600"],
  ["The ferry was licensed to carry 140 people.", "140"],
  ["The hall seats 300 people.", "300"],
  ["The ground has a capacity of 52,000.", "52,000"],
])("what there is room for is a capacity: %s", (text, mention) => {
  expect(measureOf(text, mention)).toBe("capacity");
});

test.each([
  ["An estimated 3,000 visitors were on the grounds.", "3,000"],
  ["The march was 21,000 strong.", "21,000"],
  ["The procession was put at 22,000 to 26,000.", "22,000 to 26,000"],
  ["Delegations of 41 states were present.", "41"],
])("who was there attended: %s", (text, mention) => {
  expect(measureOf(text, mention)).toBe("attended");
});

test("a rival number takes up the measure of the one that it disputes", () => {
  const claims = claimsIn("The bomb killed 31 people. It is not the twenty-two given by the police.");
  expect(claimOf(claims, "twenty-two").measure).toBe("killed");
});

test.each([
  ["Some 46,200 people are sheltering in schools.", "46,200", "displaced"],
  ["Solm alone shelters 900 people.", "900", "displaced"],
  ["Another 300 people are still in evacuation centres.", "300", "displaced"],
  ["Twenty-seven sailors are still being sought.", "Twenty-seven", "missing"],
  ["The rally drew 4,000 people.", "4,000", "attended"],
  ["Thirty-three persons are still admitted in three hospitals.", "Thirty-three", "hospitalised"],
  ["Another 40 were conveyed to hospital.", "40", "hospitalised"],
  ["Of the 57 member states 56 took part.", "56", "attended"],
  ["The survey of 1,204 adults was carried out in March.", "1,204", "polled"],
])(
  "what became of people is found in the words of relief, hospitals and rallies: %s",
  (text, mention, measure) => {
    expect(measureOf(text, mention)).toBe(measure);
  },
);

test("a label or a telegram names the state alone", () => {
  const claims = claimsIn(
    "PERSONS\n- Deceased: 26\n- Missing: 27\nMissing in slide down to 31 from 40, he said.",
  );
  expect(["26", "27", "31"].map((mention) => claimOf(claims, mention).measure)).toEqual([
    "killed",
    "missing",
    "missing",
  ]);
});

test("one more who shares the verb may stand between", () => {
  expect(measureOf("Seven soldiers and a nurse have died.", "Seven")).toBe("killed");
  expect(measureOf("Seven soldiers and a nurse were having lunch.", "Seven")).toBeUndefined();
});

test("a number alone that is destroyed counts no one killed", () => {
  expect(measureOf("In Moll 62 were destroyed.", "62")).toBe("destroyed");
});

test("a toll in quotation marks is a toll", () => {
  expect(measureOf('He said the toll was "not less than 60".', "60")).toBe("killed");
});
