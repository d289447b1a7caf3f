import { norm, type Reading } from "../../domain/reading.ts";
import type { Quotation } from "./quotations.ts";

/** Answers, for the tokens of a text, in which quotation they stand and how far it reaches. */
export class QuotedText {
  readonly #reading: Reading;
  readonly #quotations: readonly Quotation[];
  /** Number of the quotation that a token stands in, marks included, counted from 1; 0 outside. */
  readonly #number: Int32Array;

  constructor(reading: Reading, quotations: readonly Quotation[]) {
    this.#reading = reading;
    this.#quotations = quotations;
    this.#number = new Int32Array(reading.count + 1);
    quotations.forEach(({ open, close }, i) => {
      this.#number.fill(i + 1, open, close);
    });
  }

  /** The quotation that holds `token`, marks included. */
  at(token: number): Quotation | undefined {
    return this.#quotations[(this.#number[token] ?? 0) - 1];
  }

  has(token: number): boolean {
    return token >= 0 && this.#number[token] !== 0;
  }

  /** Whether a quotation of a whole sentence ends just before `token`: '"We left," Moll declared'. */
  endsBefore(token: number): boolean {
    return this.has(token - 1) && ",.!?".includes(norm(this.#reading, token - 2));
  }

  /** Whether a quotation stands among the tokens. */
  within(from: number, to: number): boolean {
    for (let token = from; token < to; token++) if (this.has(token)) return true;
    return false;
  }

  /** The opening mark of the quotation that holds `token`, over the paragraphs that it runs through; `token` outside one. */
  startOver(token: number): number {
    let index = (this.#number[token] ?? 0) - 1;
    if (index < 0) return token;
    while (this.#quotations[index - 1]?.continues) index--;
    return (this.#quotations[index] as Quotation).open;
  }

  /** `end`, or one past the quotation that begins at or behind `from` and runs over `end`. */
  endOver(from: number, end: number): number {
    let index = (this.#number[end - 1] ?? 0) - 1;
    const first = this.#quotations[index];
    if (first === undefined || first.open < from) return end;
    while (this.#quotations[index]?.continues && index + 1 < this.#quotations.length) index++;
    return Math.max(end, (this.#quotations[index] as Quotation).close);
  }
}
