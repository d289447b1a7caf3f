import type { DocumentInput, Field } from "../domain/document.ts";
import type { Reading } from "../domain/reading.ts";
import type { Mention } from "./mention.ts";

/** One field of a document, as extractors and refiners see it. */
export interface Passage {
  readonly reading: Reading;
  readonly field: Field;
  readonly document: DocumentInput;
  /** The document's other field, where it has one: a headline and its text share their names. */
  readonly other?: Reading;
  /** Day of publication, ISO, in the article's own zone; absent when not known. Relative dates need it. */
  readonly publishedOn?: string;
}

/** Sees only the passage and yields what it recognises; knows nothing of the other extractors. Linear in the passage. */
export interface Extractor {
  /** Kebab-case, equal to the file name. */
  readonly id: string;
  extract(passage: Passage): Iterable<Mention>;
}

/** Maps the whole list of mentions (in order of `start`) to a whole list: fills drafts in, joins, leaves out. Linear. */
export interface Refiner {
  readonly id: string;
  refine(mentions: readonly Mention[], passage: Passage): readonly Mention[];
}

/** The flat, ordered lists that a language is read with. The order is the documentation. */
export interface Pipeline {
  readonly extractors: readonly Extractor[];
  readonly refiners: readonly Refiner[];
}

/** The mentions as they stand after one stage; what `tally explain` prints. */
export interface TraceStep {
  readonly stage: string;
  /** Of an extractor its own finds, of a refiner the whole list. */
  readonly mentions: readonly Mention[];
  readonly by: "extractor" | "refiner";
}

/**
 * Runs every extractor over the passage, then each refiner in turn.
 *
 * @param onStep receives the mentions after each stage; without it no notes are kept. Mentions are drafts: read them at once, they change with the next stage.
 */
export function findMentions(
  passage: Passage,
  pipeline: Pipeline,
  onStep?: (step: TraceStep) => void,
): readonly Mention[] {
  const drafts: Mention[] = [];
  for (const extractor of pipeline.extractors) {
    const before = drafts.length;
    for (const mention of extractor.extract(passage)) drafts.push(mention);
    if (!onStep) continue;
    const found = drafts.slice(before);
    for (const mention of found) mention.why = [];
    onStep({ stage: extractor.id, mentions: found, by: "extractor" });
  }
  let mentions: readonly Mention[] = drafts.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const refiner of pipeline.refiners) {
    mentions = refiner.refine(mentions, passage);
    if (onStep) onStep({ stage: refiner.id, mentions, by: "refiner" });
  }
  return mentions;
}
