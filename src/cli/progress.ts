import type { Terminal } from "./terminal.ts";

const WIDTH = 24;

/** A bar on stderr that says how far a long piece of work is; nothing where stderr is no person's screen. */
export class Progress {
  readonly #terminal: Terminal;
  #total: number;
  readonly #started: number;
  #done = 0;

  constructor(terminal: Terminal, total: number) {
    this.#terminal = terminal;
    this.#total = total;
    this.#started = terminal.now().getTime();
  }

  /** There is more to do than was known. */
  expect(more: number): void {
    this.#total += more;
  }

  /** One more is done; `name` is what it was. */
  step(name: string): void {
    this.#done++;
    if (!this.#terminal.progress) return;
    const filled = Math.round((WIDTH * this.#done) / Math.max(1, this.#total));
    const seconds = (this.#terminal.now().getTime() - this.#started) / 1000;
    const left = Math.ceil((seconds / this.#done) * (this.#total - this.#done));
    const rate = (this.#done / Math.max(seconds, 0.001)).toPrecision(2);
    const bar = `${"█".repeat(filled)}${"░".repeat(WIDTH - filled)}`;
    this.#terminal.draw(
      `\r\u001b[K${bar} ${this.#done}/${this.#total}, ${Number(rate)} a second, ${left} s left  ${name.slice(0, 40)}`,
    );
  }

  /** Takes the bar off the screen. */
  end(): void {
    if (this.#terminal.progress) this.#terminal.draw("\r\u001b[K");
  }
}
