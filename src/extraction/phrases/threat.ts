import { norm, type Reading } from "../../domain/reading.ts";
import { wordSet } from "../word-table.ts";

/** Whether the verb at `verb` is only threatened, ordered or planned: "threatened to kill 10 judges", "a plot to kill two". */
export function isThreatened(reading: Reading, verb: number): boolean {
  if (norm(reading, verb - 1) !== "to") return false;
  return THREATS.has(reading, verb - 2) || (THREATS.has(reading, verb - 3) && OBJECTS.has(reading, verb - 2));
}

/** Source: own list, November 2026. */
const THREATS = wordSet(
  `threaten threatens threatened threatening threat threats swear swears swore sworn vow vows vowed vowing plot plots plotted plotting plan
  plans planned planning conspire conspired conspiring conspiracy intend intends intended intending want wants wanted try tries tried trying attempt
  attempts attempted order orders ordered hired paid promise promised ready prepared`,
);
const OBJECTS = wordSet("them him her men gunmen people again");
