/** Lines of text of at most `width` visible columns; escape sequences of a terminal take none. */
export class TextPage {
  readonly #lines: string[] = [];
  /** Visible columns of a line. */
  readonly width: number;

  constructor(width: number) {
    this.width = Math.max(40, width);
  }

  /** One line as it is. */
  line(text: string): void {
    this.#lines.push(text.trimEnd());
  }

  /** `text` broken at spaces: the first line after `lead`, the others after `indent`. */
  paragraph(text: string, lead = "", indent = lead): void {
    let current = lead;
    let empty = true;
    for (const word of text.split(" ")) {
      if (!empty && visibleLength(current) + 1 + visibleLength(word) > this.width) {
        this.line(current);
        current = indent;
        empty = true;
      }
      current += empty ? word : ` ${word}`;
      empty = false;
    }
    this.line(current);
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: "\u001b[1m" is bold; "[1m" is not
const ESCAPES = /\u001b\[[\d;]*m/gu;

function visibleLength(text: string): number {
  return text.replace(ESCAPES, "").length;
}
