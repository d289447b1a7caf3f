/** Spaces requests to one host, so that reading a feed is no burden to who publishes it. */
export class HostPace {
  readonly #intervalMs: number;
  readonly #ready = new Map<string, { readonly timer: NodeJS.Timeout; readonly passed: Promise<void> }>();

  /** @param intervalMs between the beginnings of two requests to a host. */
  constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  /** Resolves when the host of `url` may be asked again. `leastMs` lengthens the pause after this request. */
  async turn(url: string, leastMs = 0): Promise<void> {
    const { host } = new URL(url);
    for (let before = this.#ready.get(host); before; before = this.#ready.get(host)) {
      // Somebody waits: now the timer may keep the process alive.
      before.timer.ref();
      await before.passed;
      if (this.#ready.get(host) === before) this.#ready.delete(host);
    }
    const { promise, resolve } = pending();
    const timer = setTimeout(resolve, Math.max(this.#intervalMs, leastMs));
    timer.unref();
    this.#ready.set(host, { timer, passed: promise });
  }
}

function pending(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
