import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { tally } from "../support/fake-terminal.ts";

const home = mkdtempSync(join(tmpdir(), "tally-serve-"));
const env = { TALLY_HOME: join(home, "data") };

afterAll(() => rmSync(home, { recursive: true, force: true }));

test("serve answers on this machine, takes a document with the key that it printed, and ends cleanly", async () => {
  const seen: (string | number)[] = [];
  const { exitCode, talk } = await tally(["serve", "--port", "0"], {
    env,
    async whileUp(said) {
      const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0] ?? "";
      const key = /Key.*: (\S+)$/mu.exec(said)?.[1] ?? "";
      const document = {
        id: "oster",
        publisher: "Oster Post",
        text: "Nine houses burned in Oster on 3 June 2024.",
      };
      const send = (authorization: string) =>
        fetch(`${url}/api/v1/documents`, {
          method: "POST",
          headers: { "content-type": "application/json", authorization },
          body: JSON.stringify(document),
        });
      seen.push((await send("Bearer guess")).status, (await send(`Bearer ${key}`)).status);
      seen.push(await (await fetch(`${url}/documents`)).text());
    },
  });
  expect(exitCode).toBe(0);
  expect(seen.slice(0, 2)).toEqual([401, 201]);
  expect(seen[2]).toContain("Oster Post");
  expect(talk).toContain("Ctrl-C stops it.");
});

test("serve refuses another address without keys, and keys that are not digests", async () => {
  const refused = await tally(["serve", "--host", "0.0.0.0"], { env });
  expect(refused.exitCode).toBe(2);
  expect(refused.talk).toContain("tally key create");
  const plain = await tally(["serve"], { env: { ...env, TALLY_KEYS: "my-secret" } });
  expect(plain.exitCode).toBe(2);
  expect(plain.talk).toContain("SHA-256");
  expect(plain.talk).not.toContain("my-secret");
});

test("serve says which port is no port, and which is taken", async () => {
  expect((await tally(["serve", "--port", "99999"], { env })).exitCode).toBe(2);
  await tally(["serve", "--port", "0"], {
    env,
    async whileUp(said) {
      const port = /:(\d+)\b/u.exec(said)?.[1] ?? "";
      const second = await tally(["serve", "--port", port], { env: { TALLY_HOME: join(home, "other") } });
      expect(second.exitCode).toBe(3);
      expect(second.talk).toContain("--port");
    },
  });
});
