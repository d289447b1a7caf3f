import type { Reporter, TestCase, TestModule } from "vitest/node";

/** Says at the end of a run on which engine how many database tests ran: "Database tests: 41 on PGlite 18.6, 41 on Postgres 18.4". */
export class EngineSummary implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const ran = new Map<string, number>();
    let skipped = 0;
    for (const module of modules)
      for (const test of module.children.allTests()) {
        const engine = engineOf(test);
        if (engine === undefined) continue;
        if (test.result().state === "skipped") skipped++;
        else ran.set(engine, (ran.get(engine) ?? 0) + 1);
      }
    if (ran.size === 0) return;
    const counts = [...ran].toSorted().map(([engine, count]) => `${count} on ${engine}`);
    const missing =
      skipped === 0 ? "" : `; ${skipped} SKIPPED, because no Postgres server could be started (see above)`;
    process.stdout.write(`\nDatabase tests: ${counts.join(", ")}${missing}\n`);
  }
}

function engineOf(test: TestCase): string | undefined {
  for (let parent = test.parent; parent.type === "suite"; parent = parent.parent)
    if (parent.name.startsWith("on P")) return parent.name.slice("on ".length);
  return undefined;
}
