#!/usr/bin/env node
// Audits each document of JSON-lines files alone and prints what is flagged, for reading: in clean copy every flag is suspect.
//   node scripts/false-flags.mjs FILE.jsonl...      (after npm run build)
// A line holds `text` and, where known, `id`, `title`, `publisher`, and `publishedAt`, `date` or `dct`.
import { readFileSync } from "node:fs";
import { audit } from "../dist/index.js";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("Name one or more JSON-lines files of documents.");
  process.exit(2);
}

let documents = 0;
let flags = 0;
for (const file of files) {
  for (const line of readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const row = JSON.parse(line);
    const document = {
      id: row.id ?? `${file}:${documents}`,
      text: row.text,
      ...(row.title && { title: row.title }),
      ...(row.publisher && { publisher: row.publisher }),
      ...(dayOf(row) && { publishedAt: dayOf(row) }),
    };
    documents++;
    const { claims, findings } = audit([document]);
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    for (const finding of findings.filter(({ severity }) => severity !== "note")) {
      flags++;
      console.log(`${finding.severity} ${finding.check} in ${document.id}: ${finding.message}`);
      console.log(`  = ${finding.computation}`);
      const quotes = new Set(
        finding.claimIds.map((id) => byId.get(id)?.quote.exact.replaceAll(/\s+/gu, " ")),
      );
      for (const quote of quotes) console.log(`  "${quote}"`);
    }
  }
}
console.error(`${flags} errors and warnings in ${documents} documents.`);

function dayOf({ publishedAt, date, dct }) {
  const day = publishedAt ?? date ?? dct;
  return typeof day === "string" && /^\d{4}-\d{2}-\d{2}/u.test(day) ? day : undefined;
}
