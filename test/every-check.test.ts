import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CheckExample } from "../src/checking/check.ts";
import { CHECKS } from "../src/checking/registry.ts";
import { audit, type DocumentInput } from "../src/index.ts";

function findings(example: CheckExample, documents: readonly DocumentInput[] = example.documents) {
  return audit(documents, { register: example.register ?? [] }).findings;
}

describe("the registry", () => {
  test("names every file of the folder, in order", () => {
    const files = readdirSync(new URL("../src/checking/checks", import.meta.url)).map((file) =>
      file.replace(".ts", ""),
    );
    expect(CHECKS.map(({ id }) => id)).toEqual(files.toSorted());
  });

  test("has no id twice", () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  });
});

describe.each(CHECKS)("$id", (check) => {
  const examples = [...check.examples.flagged, ...check.examples.silent];

  test.each(check.examples.flagged)("flags: $name", (example) => {
    expect(findings(example).map((finding) => finding.check)).toContain(check.id);
  });

  test.each(check.examples.silent)("stays silent: $name", (example) => {
    expect(findings(example).map((finding) => finding.check)).not.toContain(check.id);
  });

  test("says why and where it stays silent, in sentences", () => {
    for (const text of [check.why, check.limits]) expect(text).toMatch(/^[A-Z].*\.$/u);
  });

  test.each(examples)("gives the same findings twice, and in any order of documents: $name", (example) => {
    const once = findings(example);
    expect(findings(example)).toEqual(once);
    expect(findings(example, example.documents.toReversed())).toEqual(once);
  });

  test.each(check.examples.flagged)("names claims and shows a computation: $name", (example) => {
    const { claims, findings: found } = audit(example.documents, { register: example.register ?? [] });
    const known = new Set(claims.map(({ id }) => id));
    for (const finding of found) {
      expect(finding.claimIds.every((id) => known.has(id))).toBe(true);
      expect(finding.computation).not.toBe("");
    }
  });
});
