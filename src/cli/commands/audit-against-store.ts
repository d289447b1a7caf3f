import type { DocumentInput } from "../../domain/document.ts";
import type { Finding } from "../../domain/finding.ts";
import { type CrossReference, crossReference } from "../../pipeline/cross-reference.ts";
import { plural } from "../../reporting/plural.ts";
import { relationInWords } from "../../reporting/relations-in-words.ts";
import type { Ink } from "../../reporting/render-text.ts";
import { TextPage } from "../../reporting/text-page.ts";
import { sourceAndDay, witnessOf } from "../../reporting/witness.ts";
import { inkOf, type Terminal } from "../terminal.ts";
import { withDatabase } from "../with-database.ts";

/**
 * Prints each claim of the documents beside what the store holds on its figure, with the relation and its reason. Nothing is saved.
 *
 * @returns what the checks say of the documents, alone and beside the store.
 */
export async function auditAgainstStore(
  documents: readonly DocumentInput[],
  terminal: Terminal,
  json: boolean,
): Promise<Finding[]> {
  return withDatabase(terminal, async ({ db }) => {
    const findings: Finding[] = [];
    for (const document of documents) {
      const reference = await crossReference(db, document);
      findings.push(...reference.findings);
      terminal.out(
        json
          ? `${JSON.stringify(asJson(document, reference))}\n`
          : asText(document, reference, inkOf(terminal), terminal.columns),
      );
    }
    return findings;
  });
}

function asJson(document: DocumentInput, { claims, findings }: CrossReference) {
  return {
    document: document.id,
    claims: claims.map(({ claim, figure, beside }) => ({
      claim,
      figure: figure?.id,
      beside: beside.map((other) => ({
        claim: other.claim,
        document: other.document.id,
        relation: other.relation,
      })),
    })),
    findings,
  };
}

function asText(
  document: DocumentInput,
  { claims, findings }: CrossReference,
  ink: Ink,
  width: number,
): string {
  const page = new TextPage(width);
  const known = claims.filter(({ beside }) => beside.length > 0);
  const tracked = claims.filter(({ claim }) => claim.checkworthy);
  page.line(ink.strong(document.title ?? document.id));
  page.paragraph(
    ink.quiet(
      `The store holds claims on the figures of ${known.length} of ${plural(tracked.length, "claim")} of this text; nothing was saved.`,
    ),
  );
  for (const { claim, beside } of known) {
    const witness = witnessOf(claim, document);
    page.line("");
    page.paragraph(
      `“${witness.words.before.trimStart()}${ink.mark(witness.words.mention)}${witness.words.after}”`,
    );
    for (const other of beside) {
      const stored = witnessOf(other.claim, other.document);
      const relation = other.relation ? relationInWords(other.relation.kind) : "beside it";
      page.paragraph(
        `${sourceAndDay(stored)}: ${ink.mark(stored.words.mention)}  ${ink.strong(relation)}`,
        "  ",
      );
      const reason = other.relation
        ? `${other.relation.computation} (${other.relation.decidedBy.join(", ")})`
        : `read as ${stored.readAs}`;
      page.paragraph(ink.quiet(reason), "    ");
    }
  }
  for (const { severity, check, message, computation } of findings) {
    page.line("");
    page.line(`${ink.tone(severity, severity.toUpperCase())}  ${check}`);
    page.paragraph(message, "  ");
    page.paragraph(`= ${computation}`, "    ");
  }
  return page.toString();
}
