import type { Check } from "./check.ts";

/** Every check, by id. */
export const CHECKS: readonly Check[] = [];
