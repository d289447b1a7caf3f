import { readDocument } from "../document/read-document.ts";
import { type DocumentInput, type Field, fieldText } from "../domain/document.ts";
import { isNumber } from "../domain/reading.ts";
import { extractClaims } from "../extraction/extract-claims.ts";
import type { Mention } from "../extraction/mention.ts";
import { readAs } from "../reporting/witness.ts";

/** The way of one number, date, citation or quote through the stages of reading. */
export interface Explanation {
  readonly field: Field;
  /** UTF-16 offsets of the words in the field. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** What each stage did to it, in order. Empty where no extractor recognised it. */
  readonly steps: readonly { readonly stage: string; readonly did: string }[];
  readonly outcome: "claim" | "read, not tracked" | "left out" | "not read";
  /** What was read, where a claim came of it. */
  readonly readAs?: string;
}

interface Trail {
  readonly mention: Mention;
  readonly field: Field;
  readonly steps: { stage: string; did: string }[];
  decisions: number;
  gone: boolean;
}

/** Why each number of a document was or was not read, stage by stage, in order of place. */
export function explainDocument(document: DocumentInput): Explanation[] {
  const read = readDocument(document);
  const trails = new Map<Mention, Trail>();
  const claims = extractClaims(read, (field, { stage, mentions, by }) => {
    for (const mention of mentions) {
      const trail = trails.get(mention) ?? begin(mention, field, stage);
      trails.set(mention, trail);
      const decisions = mention.why ?? [];
      for (const did of decisions.slice(trail.decisions)) trail.steps.push({ stage, did });
      trail.decisions = decisions.length;
    }
    if (by === "extractor") return;
    const alive = new Set(mentions);
    for (const trail of trails.values())
      if (trail.field === field && !alive.has(trail.mention)) leaveOut(trail, stage);
  });

  const claimAt = new Map(
    claims.map((claim) => [`${claim.field} ${claim.start} ${claim.end} ${claim.kind}`, claim]),
  );
  const explanations = [...trails.values()].map(({ mention, field, steps }): Explanation => {
    const claim = claimAt.get(`${field} ${mention.start} ${mention.end} ${mention.kind}`);
    const base = {
      field,
      start: mention.start,
      end: mention.end,
      words: fieldText(document, field).slice(mention.start, mention.end),
      steps,
    };
    if (!claim || trails.get(mention)?.gone) return { ...base, outcome: "left out" };
    return { ...base, outcome: claim.checkworthy ? "claim" : "read, not tracked", readAs: readAs(claim) };
  });
  return [...explanations, ...unread(read, explanations)].toSorted(
    (a, b) => b.field.localeCompare(a.field) || a.start - b.start || b.end - a.end,
  );
}

function begin(mention: Mention, field: Field, stage: string): Trail {
  return { mention, field, steps: [{ stage, did: `read as a ${mention.kind}` }], decisions: 0, gone: false };
}

function leaveOut(trail: Trail, stage: string): void {
  if (trail.gone) return;
  trail.gone = true;
  const reasons = (trail.mention.why ?? []).slice(trail.decisions);
  if (reasons.length === 0) reasons.push("left out: joined to another mention, or a longer one covers it");
  for (const did of reasons) trail.steps.push({ stage, did });
}

/** Numbers in digits that no extractor recognised. */
function unread(read: ReturnType<typeof readDocument>, explanations: readonly Explanation[]): Explanation[] {
  return (["title", "text"] as const).flatMap((field) => {
    const reading = read[field];
    const found: Explanation[] = [];
    for (let token = 0; token < reading.count; token++) {
      if (!isNumber(reading, token)) continue;
      const start = reading.start[token] as number;
      const end = reading.end[token] as number;
      if (explanations.some((seen) => seen.field === field && seen.start < end && start < seen.end)) continue;
      found.push({
        field,
        start,
        end,
        words: reading.text.slice(start, end),
        steps: [],
        outcome: "not read",
      });
    }
    return found;
  });
}
