import { explainDocument } from "../../src/pipeline/explain-document.ts";

/** What every stage did to each number of a text, as `tally explain` says it; for the message of a test that failed. */
export function traceOf(text: string): string {
  return explainDocument({ id: "document", text })
    .map(({ words, outcome, readAs, steps }) => {
      const way = steps.map(({ stage, did }) => `    ${stage}: ${did}`);
      return [`  "${words}" ${outcome}${readAs ? `, ${readAs}` : ""}`, ...way].join("\n");
    })
    .join("\n");
}
