import { expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import type { DocumentInput } from "../../src/domain/document.ts";
import { originsOf } from "../../src/grouping/origins.ts";
import { aClaim, aDocument, saidBy } from "../support/builders.ts";

const REPORT =
  "A boiler blew up in the Merrow laundry shortly after noon and brought down two floors of the building next door. Firemen worked through the night by the light of lamps that the neighbours held.";

function originCount(claims: readonly Claim[], documents: readonly DocumentInput[]): number {
  return originsOf(claims, new Map(documents.map((document) => [document.id, document]))).length;
}

function claimIn(documentId: string, about: Partial<Claim> = {}): Claim {
  return aClaim({ id: `claim of ${documentId}`, documentId, ...about });
}

test("papers that credit one speaker share an origin", () => {
  const claims = [
    claimIn("a", { attribution: saidBy("Merrow Fire Service") }),
    claimIn("b", { attribution: saidBy("the fire service") }),
  ];
  expect(originCount(claims, [aDocument("a"), aDocument("b")])).toBe(1);
});

test("the speaker of a chain is the origin, not the paper that passed it on", () => {
  const relayed = [
    ...saidBy("Merrow Fire Service"),
    { name: "Merrow Gazette", role: "relay", start: 0, end: 0 } as const,
  ];
  const claims = [
    claimIn("a", { attribution: saidBy("Merrow Fire Service") }),
    claimIn("b", { attribution: relayed }),
  ];
  expect(originCount(claims, [aDocument("a"), aDocument("b")])).toBe(1);
});

test("a body's own release and a paper that quotes the body share an origin", () => {
  const claims = [claimIn("release"), claimIn("paper", { attribution: saidBy("Harbour Board") })];
  const documents = [aDocument("release", { publisher: "Harbour Board of Merrow" }), aDocument("paper")];
  expect(originCount(claims, documents)).toBe(1);
});

test("two papers in their own voice are two origins", () => {
  expect(originCount([claimIn("a"), claimIn("b")], [aDocument("a"), aDocument("b")])).toBe(2);
});

test("a reprint shares the origin of what it reprints", () => {
  const documents = [
    aDocument("a", { text: REPORT }),
    aDocument("b", { text: `${REPORT} More to follow.` }),
    aDocument("c", {
      text: "Nobody could say why the boiler had not been looked at since spring, and nobody tried.",
    }),
  ];
  expect(originCount([claimIn("a"), claimIn("b"), claimIn("c")], documents)).toBe(2);
});

test("agency copy goes back to the agency that its dateline names", () => {
  const documents = [
    aDocument("wire", { publisher: "Coastal Press", text: "Six people died in Merrow." }),
    aDocument("paper", { text: "MERROW, June 2 (CP) - Six people died when a boiler blew up." }),
  ];
  expect(originCount([claimIn("wire"), claimIn("paper")], documents)).toBe(1);
});

test("a document without a publisher is its own origin, and no one else's", () => {
  const documents: DocumentInput[] = [
    { id: "a", text: "" },
    { id: "a b", text: "" },
  ];
  expect(originCount([claimIn("a"), claimIn("a b")], documents)).toBe(2);
});

test("a house and its branch are one origin, two papers with one word in common are not", () => {
  const by = (publisher: string) => aDocument(publisher, { publisher });
  const count = (...publishers: string[]) =>
    originCount(
      publishers.map((publisher) => claimIn(publisher)),
      publishers.map(by),
    );
  expect(count("Lantern Relief Watch", "Lantern Relief Watch/Oslo")).toBe(1);
  expect(count("Herald", "Herald of Sunde")).toBe(2);
});

test("papers that print the same long statement have not copied each other", () => {
  const statement =
    "“We opened the gates at six as we do every day, and nobody told us that the lower basin was already full to the brim that morning.”";
  const documents = [
    aDocument("a", {
      text: `The keeper of the Orlin dam spoke on Monday. ${statement} He left by a side door.`,
    }),
    aDocument("b", {
      text: `Asked who knew what, the man in charge had this for reporters: ${statement} The union wants him gone.`,
    }),
  ];
  expect(originCount([claimIn("a"), claimIn("b")], documents)).toBe(2);
});
