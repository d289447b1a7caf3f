import type { Claim } from "../domain/claim.ts";
import { readAs, saidInWords } from "./witness.ts";

/** What was read from a claim and on whose word, in one line: "613 exactly; killed, people; said by the ministry". */
export function claimInWords(claim: Claim): string {
  const counts = [claim.measure?.replaceAll("-", " "), claim.population ?? claim.value?.unit ?? undefined];
  const said = claim.kind === "quote" ? [] : claim.attribution.map(({ name }) => name);
  return [
    readAs(claim),
    counts.filter((part) => part !== undefined).join(", "),
    claim.date?.of ?? "",
    saidInWords(said),
    claim.checkworthy ? "" : "not tracked",
  ]
    .filter((part) => part !== "")
    .join("; ");
}
