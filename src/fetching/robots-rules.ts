import robotsParser from "robots-parser";
import { type Result, success } from "../domain/failure.ts";
import type { FetchFailure } from "./fetch-failure.ts";
import type { HostPace } from "./host-pace.ts";
import { type FetchOptions, safeFetch, USER_AGENT } from "./safe-fetch.ts";

/** The package is CommonJS and its types are written for a bundler: what comes is the function itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** Whether a page may be fetched without a person asking for it, and how long the host wants to be left alone after it. */
export interface Leave {
  readonly allowed: boolean;
  readonly delayMs: number;
  /** Why the rules of the host could not be had; then nothing is allowed. */
  readonly unknown?: FetchFailure;
}

/** As much of a robots.txt as must be read (RFC 9309, 2.5). */
const LONGEST_ROBOTS = 500 * 1024;

/** A host that asks for longer pauses than this is asked as seldom as this. Judgement. */
const LONGEST_DELAY_MS = 30_000;

/**
 * What the robots.txt of each host allows us (RFC 9309); each is fetched once in the life of this object. One that is not there allows
 * all; one that cannot be had, for any reason on the way, allows nothing.
 */
export class RobotsRules {
  readonly #options: FetchOptions;
  readonly #pace: HostPace;
  readonly #ofOrigin = new Map<string, Promise<Result<string, FetchFailure>>>();

  constructor(options: FetchOptions, pace: HostPace) {
    this.#options = options;
    this.#pace = pace;
  }

  async leaveFor(url: string): Promise<Leave> {
    const { origin } = new URL(url);
    const text = this.#ofOrigin.get(origin) ?? this.#fetch(origin);
    this.#ofOrigin.set(origin, text);
    const rules = await text;
    if (!rules.ok) return { allowed: false, delayMs: 0, unknown: rules.failure };
    const robot = parseRobots(`${origin}/robots.txt`, rules.value);
    const seconds = robot.getCrawlDelay(USER_AGENT) ?? 0;
    return {
      allowed: robot.isAllowed(url, USER_AGENT) !== false,
      delayMs: Math.min(Math.max(seconds * 1000, 0) || 0, LONGEST_DELAY_MS),
    };
  }

  /** The rules of a host as written; "" where it has none. */
  async #fetch(origin: string): Promise<Result<string, FetchFailure>> {
    const address = `${origin}/robots.txt`;
    await this.#pace.turn(address);
    const fetched = await safeFetch(address, this.#options);
    if (fetched.ok) return success(new TextDecoder().decode(fetched.value.bytes.subarray(0, LONGEST_ROBOTS)));
    const { kind } = fetched.failure;
    const isAbsent = kind === "not-text" || (kind === "http-status" && fetched.failure.status < 500);
    return isAbsent ? success("") : fetched;
  }
}
