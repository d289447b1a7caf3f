import { describe, expect, test } from "vitest";
import type { Check, Flag } from "../../src/checking/check.ts";
import { runChecks } from "../../src/checking/run-checks.ts";
import { aClaim, checkInput } from "../support/builders.ts";

function aCheck(id: string, flags: readonly Flag[]): Check {
  return {
    id,
    title: id,
    why: "Why.",
    limits: "Limits.",
    examples: { flagged: [] as never, silent: [] as never },
    inScope: () => flags.length,
    find: () => flags,
  };
}

const [a, b, c] = [aClaim({ id: "a" }), aClaim({ id: "b" }), aClaim({ id: "c" })];
const input = checkInput([a, b, c]);
const flag = (...claims: [typeof a, ...(typeof a)[]]): Flag => ({
  severity: "error",
  message: "They differ.",
  computation: "1 < 2",
  claims,
});

describe("runChecks", () => {
  test("a check that throws is named, and the others run", () => {
    const broken: Check = {
      ...aCheck("broken", []),
      find: () => {
        throw new Error("no such figure");
      },
    };
    const run = runChecks(input, [broken, aCheck("sound", [flag(a, b)])]);
    expect(run.crashed).toEqual([{ check: "broken", message: "no such figure" }]);
    expect(run.findings.map(({ check }) => check)).toEqual(["sound"]);
  });

  test("the fingerprint is of the odd claim, so that more evidence does not change it", () => {
    const [few] = runChecks(input, [aCheck("check", [flag(a, b)])]).findings;
    const [many] = runChecks(input, [aCheck("check", [flag(a, b, c)])]).findings;
    expect(many?.id).toBe(few?.id);
  });

  test("two flags about one odd claim are one finding with the claims of both", () => {
    const { findings } = runChecks(input, [aCheck("check", [flag(a, b), flag(a, c)])]);
    expect(findings.map(({ claimIds }) => claimIds)).toEqual([["a", "b", "c"]]);
  });

  test("a conflict of which a more specific check names every claim is left out", () => {
    const run = runChecks(input, [
      aCheck("figure-conflict", [flag(a, b)]),
      aCheck("figure-regressed", [flag(b, a, c)]),
    ]);
    expect(run.findings.map(({ check }) => check)).toEqual(["figure-regressed"]);
  });

  test("a conflict with a claim of its own stays", () => {
    const run = runChecks(input, [
      aCheck("figure-conflict", [flag(a, b, c)]),
      aCheck("figure-regressed", [flag(b, a)]),
    ]);
    expect(run.findings).toHaveLength(2);
  });

  test("errors come before notes, whatever the order of the registry", () => {
    const note = aCheck("a-note", [{ ...flag(a, b), severity: "note" }]);
    const run = runChecks(input, [note, aCheck("z-error", [flag(a, c)])]);
    expect(run.findings.map(({ check }) => check)).toEqual(["z-error", "a-note"]);
  });
});
