import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import type { DocumentInput } from "../domain/document.ts";
import { stableId } from "../domain/stable-id.ts";
import {
  type DocumentsRead,
  documentsFromBytes,
  endingOf,
  KNOWN_ENDINGS,
} from "../pipeline/documents-from-bytes.ts";
import { EXIT, Refusal } from "./exit-codes.ts";
import { fetchInputs, isWebAddress } from "./fetch-inputs.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Reads every path: a file, a folder (its files with a known ending, in order of name), a web address, or `-` for standard input.
 * Good documents are kept and bad ones named; of two documents with one id the first is kept.
 *
 * @throws Refusal when no path is given.
 */
export async function readInputs(
  paths: readonly string[],
  terminal: Terminal,
  limit?: number,
): Promise<DocumentsRead> {
  if (paths.length === 0)
    throw new Refusal("Give a file, a folder, a web address, or - for standard input.", EXIT.usage);
  const documents = new Map<string, DocumentInput>();
  const problems: string[] = [];
  const keep = (document: DocumentInput) => {
    if (documents.has(document.id))
      problems.push(`The id "${document.id}" stands twice; the first document was kept.`);
    else documents.set(document.id, document);
  };
  for (const path of paths) {
    if (isWebAddress(path)) {
      for await (const fetched of fetchInputs([path], terminal, limit))
        if (fetched.ok) keep(fetched.value);
        else problems.push(fetched.failure.reason);
      continue;
    }
    for (const file of await filesOf(path, problems)) {
      const bytes = file === "-" ? await terminal.readStdin() : await readFile(file);
      const read = await documentsFromBytes(file === "-" ? STDIN : file, bytes);
      problems.push(...read.problems);
      for (const notice of read.notices ?? []) terminal.talk(notice);
      for (const document of read.documents) keep(document.id === STDIN ? piped(document) : document);
    }
  }
  return { documents: [...documents.values()], problems };
}

const STDIN = "stdin";

/** What is piped in has no name: its words give it one, so that two texts are two documents and one text twice is one. */
function piped(document: DocumentInput): DocumentInput {
  return { ...document, id: `${STDIN}-${stableId(document.title ?? "", document.text).slice(0, 8)}` };
}

async function filesOf(path: string, problems: string[]): Promise<string[]> {
  if (path === "-") return ["-"];
  try {
    if (!(await stat(path)).isDirectory()) return [path];
    const names = (await readdir(path, { recursive: true })).filter((name) =>
      KNOWN_ENDINGS.includes(endingOf(name)),
    );
    if (names.length === 0)
      problems.push(`${path}: no file in this folder ends in ${KNOWN_ENDINGS.join(", ")}.`);
    return names.toSorted().map((name) => join(path, name));
  } catch (error) {
    problems.push(`${path}: cannot be read (${reasonOf(error)}).`);
    return [];
  }
}

/** The reason of a failed system call, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const words: Record<string, string> = {
    ENOENT: "no such file",
    EACCES: "permission denied",
    EISDIR: "it is a folder",
  };
  return words[code] ?? (error instanceof Error ? error.message : String(error));
}
