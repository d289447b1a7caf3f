import { defineConfig } from "vitest/config";
import { EngineSummary } from "./test/support/engine-summary.ts";
import { PlainSummary } from "./test/support/plain-summary.ts";

// Vitest 5 prints failures with Map.groupBy, which Node has from 21 on; on Node 20 a failing test would hide its own message.
Map.groupBy ??= (items, keyOf) => {
  const groups = new Map();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index++);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

// What a test costs decides its project: unit does no I/O, db needs an engine, app starts servers, commands and a browser.
const DB = [
  "test/storage/**/*.test.ts",
  "test/pipeline/**/*.test.ts",
  // It needs the compiled program, which only this project has.
  "test/cli/web-addresses.test.ts",
];
const APP = [
  "test/fetching/**/*.test.ts",
  "test/http/**/*.test.ts",
  "test/web/**/*.test.ts",
  "test/cli/**/*.test.ts",
  "test/app/**/*.test.ts",
];

export default defineConfig({
  test: {
    reporters: ["default", new EngineSummary(), new PlainSummary()],
    projects: [
      { test: { name: "unit", include: ["test/**/*.test.ts"], exclude: [...DB, ...APP] } },
      {
        test: {
          name: "db",
          include: DB,
          globalSetup: "./test/support/database-setup.ts",
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      { test: { name: "app", include: APP, exclude: DB, testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
});
