import { expect, test } from "vitest";
import { read } from "../../../src/document/sentences.ts";
import { findCreditLines } from "../../../src/extraction/attribution/credit-lines.ts";
import { findQuotations } from "../../../src/extraction/attribution/quotations.ts";
import { extract } from "../../../src/index.ts";
import { claimOf, claimsIn } from "../../support/marked.ts";

/** The chain of the claim that reads `mention`, originator first. */
function chainOf(text: string, mention: string, publisher?: string): string[] {
  const claims = claimsIn(text, publisher === undefined ? {} : { publisher });
  return claimOf(claims, mention).attribution.map(({ name }) => name);
}

test.each([
  ["The harbour board said that 17 boats had sunk.", "harbour board"],
  ["At least 17 boats had sunk, the harbour board said.", "harbour board"],
  ["At least 17 boats had sunk, said the harbour board.", "harbour board"],
  ["According to the harbour board, 17 boats had sunk.", "harbour board"],
  ["Some 17 boats had sunk, according to the harbour board.", "harbour board"],
  ["Some 17 boats, officials say, went down in the night.", "officials"],
  ["The harbour board put the number of boats lost at 17.", "harbour board"],
  ["The harbour board's register shows 17 boats lost.", "harbour board"],
  ["Edda Moll told reporters on Friday that 17 boats had sunk.", "Edda Moll"],
  ["Police believe 17 boats have sunk.", "police"],
  ["The mayor, Edda Moll, who was on the quay, said 17 boats had sunk.", "Edda Moll"],
  ["Edda Moll, 44, the port's director, estimated that 17 boats had sunk.", "Edda Moll"],
  ["Critics dismissed the 17 boats announced by police as guesswork.", "police"],
  ["The storm took 17 boats, said the head of the port, Dr Edda Moll.", "Edda Moll"],
  ["The storm took 17 boats, by the harbour board's own count.", "harbour board"],
  ["The police figure of 17 boats was not disputed.", "police"],
  ["The board pointed out that 17 boats had sunk.", "board"],
  ["Figures from the Solm Harbour Board show 17 boats lost.", "Solm Harbour Board"],
  ["A group calling itself the Grey Sail Front said it had burned 17 boats.", "Grey Sail Front"],
  ["A man who gave his name as Edda Moll, reached by telephone, said 17 boats had sunk.", "Edda Moll"],
  ["The union is on strike, and said 17 boats were idle.", "union"],
  ["Acme Boats will scrap 17 hulls, the shipbuilder said on Monday.", "Acme Boats"],
  ["The WHO said 17 clinics had closed.", "WHO"],
  ["Fishermen were unhappy: the fleet, they pointed out, had lost 17 boats.", "fishermen"],
  ["Edda Moll, whose son Karl was ill, came late. The board, she said, had lost 17 boats.", "Edda Moll"],
  ["Edda Moll said it was over. The retired captain said 17 boats had sunk.", "Edda Moll"],
  ["The island's harbour office said 17 boats had sunk.", "harbour office"],
  ["Boats fled, with harbour officials estimating that 17 had sunk.", "harbour officials"],
  ["The board's spokesman, Karl Moll, was quoted as saying 17 boats had sunk.", "Karl Moll"],
  ["Seventeen of 17 boats sank, state television reported.", "state television"],
  ["''So it is hard to save 17 boats,'' Edda Moll said.", "Edda Moll"],
  ["81-year-old Edda Moll said 17 boats had sunk.", "Edda Moll"],
  ["A survey by the harbour union in March found 17 boats unfit.", "harbour union"],
  ["US officials said 17 boats had sunk.", "US officials"],
  ["Prime Minister Edda Moll told parliament that 17 boats had sunk.", "Edda Moll"],
  ["Harbour chief: 17 boats sunk", "Harbour chief"],
  ["17 boats sunk - police", "police"],
  ["17 boats sunk, officials say", "officials"],
  ["Hospital records indicate that 17 boats sank.", "hospital"],
  ["The hospital's website says that 17 boats sank.", "hospital"],
  ["Some 17 boats had sunk, according to a report in the Solm Gazette.", "Solm Gazette"],
  ["A poll of fishermen in May 2015 put the boats lost at 17.", "poll of fishermen in May 2015"],
  ["The Solm Harbour Board met. Its statement said that 17 boats had sunk.", "Solm Harbour Board"],
  ["Some 17 boats a year are wrecks, as the Solm Institute counts them.", "Solm Institute"],
  ["It is a poor sum beside the 17 the engineers have costed, pier by pier.", "engineers"],
  ["Residents of the quay heard 17 blasts in the night.", "residents of the quay"],
  ["Analysts see a loss of 17 boats next year.", "analysts"],
  ["The diver we rang, who has worked here for years, reckons 17 boats sank.", "diver"],
  [
    "Some 17 boats sank, the head of the harbour office said. Captain Edda Moll said the sea was calm.",
    "Edda Moll",
  ],
  [
    "Some 17 boats sank, the harbour master said. Edda Moll, the harbour master, was on the quay.",
    "Edda Moll",
  ],
  [
    "The number of boats lost has risen to 17. The harbour board, which gave the new figure on Friday, was not hopeful.",
    "harbour board",
  ],
  ["Some 17 boats were lost. The count was compiled by the harbour union.", "harbour union"],
  ["The loss was great, the harbour board said. A further 17 boats are adrift.", "harbour board"],
  [
    "The loss was great, the union of underwriters said.\n\nIts members have received 17 claims.",
    "union of underwriters",
  ],
  ["Some 17 boats had sunk, per the harbour board.", "harbour board"],
  ["Edda Moll wrote:\n\nI saw it all, and 17 boats went down.", "Edda Moll"],
  ["Edda Moll said, when all was over:\n\n“We lost 17 boats.”", "Edda Moll"],
  ["On Monday, Edda Moll gave the following answer:\n\n“We lost 17 boats.”", "Edda Moll"],
  ["“We lost 17 boats.” - Edda Moll.", "Edda Moll"],
  ["In the spring of 1974, Edda Moll worked at the pier. She said 17 boats had sunk.", "Edda Moll"],
  ["Karl Voss, a pilot in Upper Solm, Orsay, said 17 boats had sunk.", "Karl Voss"],
  ["They sank, says Edda Moll, in a night, and for 17 days nobody came.", "Edda Moll"],
  ["“Did you lose 17 boats?” Edda Moll pressed.", "Edda Moll"],
  ["The minister informed the House that 17 boats had sunk.", "minister"],
  ["By the reckoning of the harbour board, the storm took 17 boats.", "harbour board"],
  ["Some 17 boats sank, doctors at its only hospital told the paper.", "doctors at its only hospital"],
  ["Analysts polled by the bank had on average expected 17 boats.", "analysts polled by the bank"],
  ["A report by the harbour union named no one. The report said 17 boats had sunk.", "harbour union"],
])("who is credited: %s", (text, name) => {
  expect(chainOf(text, "17")[0]).toBe(name);
});

test.each([
  ["At least 17 boats sank in the harbour."],
  ["The board was told nothing. At least 17 boats sank."],
  ["We counted 17 boats on the sand."],
  ["The storm claimed 17 lives."],
  ["It is reported that 17 boats sank."],
  ["Civil claims by 17 owners are before the court."],
  ["The lists hold 17 boats."],
  ["Storm over Solm: 17 boats sunk"],
  ["Neither the ministry nor the police would say whether 17 boats had sunk."],
  ["Evening bulletin: 17 boats sunk"],
  ["Week by week, suspected cases numbered 17."],
  ["The text says that 17 boats sank."],
  ["They own 17 boats per capita."],
  ["Nine in 10 voters said the harbour was safe, against 17 before."],
  ["Her cost estimates have been near 17 boats."],
  ["A book called “Night over Solm: 17 boats” is for sale."],
  ["“We left.” Edda Moll holds shares in 17 boats."],
  ["These are the facts:\n\nSome 17 boats sank."],
  ["Last month's storm, in which 17 boats sank, will cost £4m, insurers estimated."],
  ["The president told Radio Solm nothing. The company saw 17 boats leave."],
  ["The number of boats lost has risen to 17. The harbour board gave a figure of 40 in May."],
  ["The release on the Solm storm of 1974 says that 17 boats sank."],
  ["They counted 17 boats on the sand."],
  ["The boat came from Upper Solm in the night. She said 17 others had sunk."],
  ["Boats: injured put at 17."],
  ["A man was shot by a sniper at Tell Asal; 17 boats left."],
  ["It will pass if the Senate agrees to that which deputies passed by 17 votes."],
  ["Papers at the time said 39; it was 17."],
  ["SOLM, May 3 (AB) - Shares fell after the baker lost money and said it would sell 17 boats."],
  ["Police said the fire was out. A similar fire in 2016 had burned 17 boats."],
  ["He pledged 17 new boats “before the frosts”."],
  ["The catch recorded by the harbour counters was 17 boats."],
])("nobody is credited: %s", (text) => {
  expect(chainOf(text, "17")).toEqual([]);
});

test("the one cited comes before the outlet that passes it on", () => {
  const text = "Some 17 boats had sunk, Radio Solm reported, citing the coastguard.";
  const { attribution } = claimOf(claimsIn(text), "17");
  expect(attribution.map(({ name, role }) => [name, role])).toEqual([
    ["coastguard", "speaker"],
    ["Radio Solm", "relay"],
  ]);
  expect(attribution.map(({ start, end }) => text.slice(start, end))).toEqual(["coastguard", "Radio Solm"]);
});

test("a surname, a pronoun and a common noun stand for the full name", () => {
  const text =
    "Edda Moll of the Solm Harbour Board said 17 boats had sunk. Moll said 18 were safe. She added that 19 were missing. The board said 20 had been found.";
  expect(chainOf(text, "17")).toEqual(["Edda Moll"]);
  expect(chainOf(text, "18")).toEqual(["Edda Moll"]);
  expect(chainOf(text, "19")).toEqual(["Edda Moll"]);
  expect(chainOf(text, "20")).toEqual(["Solm Harbour Board"]);
});

test("'the interior ministry' and 'the ministry' stand for the name in full", () => {
  const text =
    "The Ministry of the Interior met. The interior ministry said 17 had died. The ministry said 40 were safe.";
  expect(chainOf(text, "17")).toEqual(["Ministry of the Interior"]);
  expect(chainOf(text, "40")).toEqual(["Ministry of the Interior"]);
});

test("each of two rivals is credited with its own number", () => {
  const text = "Police said 17 people died, but the miners' union put the toll at 31.";
  expect(chainOf(text, "17")).toEqual(["police"]);
  expect(chainOf(text, "31")).toEqual(["miners' union"]);
});

test("background in the sentence after stays in the publisher's own voice", () => {
  const text = "The coastguard said 17 boats had sunk. It was the worst storm since 1974.";
  expect(chainOf(text, "1974")).toEqual([]);
});

test("a shifted tense carries the speaker into the next sentence", () => {
  const text = "Some 17 boats had sunk, the coastguard said. Another 40 had been towed in.";
  expect(chainOf(text, "40")).toEqual(["coastguard"]);
});

test("all sentences of a quotation are its speaker's", () => {
  const text = "“We lost 17 boats. Only 9 came back,” said Edda Moll.";
  expect(chainOf(text, "17")).toEqual(["Edda Moll"]);
  expect(chainOf(text, "9")).toEqual(["Edda Moll"]);
});

test("what the writer knows by now is not what the speaker said", () => {
  const text =
    "The Grey Sail Front said that it had burned the harbour, in which the number of dead has risen to 17.";
  expect(chainOf(text, "17")).toEqual([]);
});

test("a role is not the next speaker where the text names its holder otherwise", () => {
  const text =
    "Edda Moll said little. Some 17 boats sank, the mayor said. Minister Karl Voss said the sea was calm.";
  expect(chainOf(text, "17")).toEqual(["mayor"]);
});

test("who adopted a text is not who speaks", () => {
  const text =
    "In all 17 boats sailed as the board recalled text 4/9, adopted by the Congress of Fishermen held in Solm in 2019.";
  expect(chainOf(text, "17")).toEqual([]);
});

test("the day on which somebody spoke is not what was said", () => {
  const text = "The storm sank 17 boats, the harbour board said on 5 May 2019.";
  expect(chainOf(text, "17")).toEqual(["harbour board"]);
  expect(chainOf(text, "5 May 2019")).toEqual([]);
});

test("whom somebody told, and when, is not what was said", () => {
  const text = "The storm sank 17 boats, the mayor told Radio Solm that night.";
  expect(chainOf(text, "17")).toEqual(["mayor"]);
  expect(chainOf(text, "that night")).toEqual([]);
});

test("a record that follows a quotation is no part of it", () => {
  const text = "“We lost 17 boats,” Edda Moll said. “Only 9 came back.” Harbour lists show 31 lost.";
  expect(chainOf(text, "9")).toEqual(["Edda Moll"]);
});

test("a publisher that speaks of itself is not credited", () => {
  expect(chainOf("The Board finds that 17 boats sank.", "17", "Solm Harbour Board")).toEqual([]);
});

test("records that belong to nobody are a government's own, and a newspaper's source", () => {
  const text = "Final accounts show a loss of 17 boats.";
  const credited = (publisherKind: string) =>
    extract({ id: "document", text, publisherKind }).claims.flatMap(({ attribution }) =>
      attribution.map(({ name }) => name),
    );
  expect(credited("government")).toEqual([]);
  expect(credited("newspaper")).toEqual(["Final accounts"]);
});

test("what follows from the words is not said with them", () => {
  const text = "The shipbuilder will cut 17 jobs, the company said, sending its shares up 4 percent.";
  expect(chainOf(text, "17")).toEqual(["company"]);
  expect(chainOf(text, "4 percent")).toEqual([]);
});

test("the boat that a speaker owns is not what the speaker said", () => {
  const text = "The sea was calm for 17 hours, said Edda Moll, whose boat saved 40 people.";
  expect(chainOf(text, "40")).toEqual([]);
});

test.each([
  ["The sea was calm, said Edda Moll, a spokeswoman for the Solm Harbour Board, which runs 17 harbours."],
  ["The sea was calm, said Edda Moll, surrounded by her 17 dogs."],
  ["“The sea was calm,” said Edda Moll, one of 17 pilots on the pier."],
])("what describes a speaker is not what the speaker said: %s", (text) => {
  expect(chainOf(text, "17")).toEqual([]);
});

test("one who is quoted comes before the outlet that quotes", () => {
  const text = "Officials in Solm quoted by the agency Norra say 17 boats sank.";
  expect(chainOf(text, "17")).toEqual(["officials in Solm", "Norra"]);
});

test("a second speaker inside the first one's words is the originator", () => {
  const text = "The Solm Gazette said police believed 17 boats had sunk.";
  expect(chainOf(text, "17")).toEqual(["police", "Solm Gazette"]);
});

test("the credited name stands at its offsets", () => {
  const text = "İn Solm, Edda Moll, 44, the port’s director, said 17 boats had sunk. She said 9 were new.";
  for (const mention of ["17", "9"]) {
    const [credit] = claimOf(claimsIn(text), mention).attribution;
    expect(credit?.name).toBe("Edda Moll");
    expect(["Edda Moll", "She"]).toContain(text.slice(credit?.start, credit?.end));
  }
});

test("a relative clause holds what its own speaker gave, and no more", () => {
  const text = "The loss, which officials had put at 17 boats, rose to 31, fishermen said.";
  expect(chainOf(text, "17")).toEqual(["officials", "fishermen"]);
  expect(chainOf(text, "31")).toEqual(["fishermen"]);
});

test("reading stays linear in a text that is one long sentence", () => {
  // Processor time, the best of three: other programs on the machine must not fail the test.
  const cost = (repeats: number) => {
    const reading = read("police said 4 and “Ana, 5, told us 6” ".repeat(repeats));
    const runs = [1, 2, 3].map(() => {
      const started = process.cpuUsage().user;
      findCreditLines(reading, findQuotations(reading));
      return process.cpuUsage().user - started;
    });
    return Math.max(1000, Math.min(...runs));
  };
  cost(500);
  // Sixteen times the text: 16 when linear, 256 when quadratic.
  expect(cost(8000) / cost(500)).toBeLessThan(100);
});

test.each([
  ["17 boats sunk, minister says", "Fisheries Minister Edda Moll said that 17 boats had sunk."],
  [
    "17 boats sunk, fisheries minister says",
    "Karl Voss, the defence minister, left. Edda Moll, the fisheries minister, spoke.",
  ],
  ["Moll: 17 boats sunk", "Fisheries Minister Edda Moll spoke on Monday."],
  ["Moll says 17 boats sunk", "Fisheries Minister Edda Moll spoke on Monday."],
])("a headline's speaker has the full name of the text: %s", (title, text) => {
  const [claim] = extract({ id: "document", title, text }).claims;
  expect(claim?.attribution.map(({ name }) => name)).toEqual(["Edda Moll"]);
});

test("a headline's minister stays nameless above a text with two", () => {
  const text = "Karl Voss, the defence minister, left. Edda Moll, the fisheries minister, spoke.";
  const [claim] = extract({ id: "document", title: "17 boats sunk, minister says", text }).claims;
  expect(claim?.attribution.map(({ name }) => name)).toEqual(["minister"]);
});

test("a text's speaker has the full name of the headline", () => {
  const { claims } = extract({
    id: "document",
    title: "Edda Moll on the storm",
    text: "Moll said 17 boats had sunk.",
  });
  expect(claims[0]?.attribution.map(({ name }) => name)).toEqual(["Edda Moll"]);
});

test.each([
  ["Edda Moll and Karl Voss said 17 boats had sunk.", ["Edda Moll", "Karl Voss"]],
  ["The harbour board and the coast guard said 17 boats had sunk.", ["harbour board", "coast guard"]],
  ["According to police and the coast guard, 17 boats had sunk.", ["police", "coast guard"]],
  ["The Ministry of Health and Welfare said 17 boats had sunk.", ["Ministry of Health and Welfare"]],
  ["Dr Edda Moll and Dr Karl Voss count wrecks. They said 17 boats had sunk.", ["Edda Moll", "Karl Voss"]],
])("two who speak together are both credited: %s", (text, names) => {
  expect(chainOf(text, "17")).toEqual(names);
});
