import { norm } from "../../domain/reading.ts";
import { TIME_UNITS } from "../lexicon/calendar.ts";
import { note } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";

/** Counts decades, centuries and fortnights in years and weeks, so that "three centuries" meets "300 years". `stated` stays as said. */
export const nameTimeUnits: Refiner = {
  id: "name-time-units",
  refine(mentions, { reading }) {
    for (const mention of mentions) {
      if (mention.kind !== "quantity" || !NUMBERS_OF_OTHERS.has(mention.value.unit ?? "")) continue;
      const hyphen = norm(reading, mention.to) === "-";
      const time = TIME_UNITS.at(reading, hyphen ? mention.to + 1 : mention.to);
      if (!time || time.times === 1) continue;
      const { low, high, precision } = mention.value;
      mention.value = {
        ...mention.value,
        low: low === null ? null : low * time.times,
        high: high === null ? null : high * time.times,
        precision: precision * time.times,
        unit: time.unit,
      };
      if (mention.why) note(mention, `counted in ${time.unit}s`);
    }
    return mentions;
  },
};

/** Units of time that are a number of others. */
const NUMBERS_OF_OTHERS = new Set(["decade", "century", "fortnight"]);
