/** What the exit code of every command says (DESIGN 3.2). */
export const EXIT = { clean: 0, findings: 1, usage: 2, failure: 3, locked: 75 } as const;

/** Ends a command with one sentence on stderr, which names the value and the remedy, and an exit code. */
export class Refusal extends Error {
  readonly exitCode: number;

  constructor(sentence: string, exitCode: number = EXIT.failure, options?: ErrorOptions) {
    super(sentence, options);
    this.exitCode = exitCode;
  }
}
