import { appendFile, readFile } from "node:fs/promises";
import { EXIT, Refusal } from "./exit-codes.ts";
import { reasonOf } from "./read-inputs.ts";

/** One line of a result file: what became of one text that was handed in. */
export interface ResultLine {
  /** The id or address as handed in. */
  readonly input: string;
  /** Hash of what was handed in; absent of an address that gave nothing. */
  readonly content?: string;
  readonly status: string;
}

/** What was stored as handed in; what failed is tried again. */
const DONE: ReadonlySet<string> = new Set(["added", "revised", "unchanged"]);

/**
 * A file with one JSON line for each text of a long ingest, written as each is stored. A run that is given the file of an earlier one
 * passes over what that one stored, as long as the text is the same.
 */
export class ResultFile {
  readonly #path: string;
  readonly #done: ReadonlyMap<string, string | undefined>;

  private constructor(path: string, done: ReadonlyMap<string, string | undefined>) {
    this.#path = path;
    this.#done = done;
  }

  /**
   * Opens the file; one that is not there is begun with the first line.
   *
   * @throws Refusal when it cannot be read, or holds something else.
   */
  static async open(path: string): Promise<ResultFile> {
    const text = await readIfThere(path);
    const results = text.split("\n").flatMap((line) => parseLine(line) ?? []);
    if (text.trim() !== "" && results.length === 0)
      throw new Refusal(
        `${path} holds no results of an ingest. Give the result file of an earlier run, or a new name.`,
        EXIT.usage,
      );
    // A killed run may leave half a line: that text was stored or not, and is tried again.
    if (text !== "" && !text.endsWith("\n")) await appendFile(path, "\n");
    // Of several lines on one text the last holds: it may have been changed, and changed back.
    const done = new Map(
      results.map(({ input, content, status }) => [input, DONE.has(status) ? content : undefined]),
    );
    return new ResultFile(path, done);
  }

  /** Whether an earlier run stored this text. */
  has(input: string, content: string): boolean {
    return this.#done.get(input) === content;
  }

  async write(line: ResultLine): Promise<void> {
    await appendFile(this.#path, `${JSON.stringify(line)}\n`);
  }
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw new Refusal(`${path} cannot be read (${reasonOf(error)}).`, EXIT.failure);
  }
}

function parseLine(line: string): ResultLine | undefined {
  try {
    const { input, content, status }: Partial<ResultLine> = JSON.parse(line);
    if (typeof input !== "string" || typeof status !== "string") return undefined;
    return { input, status, ...(typeof content === "string" && { content }) };
  } catch {
    return undefined;
  }
}
