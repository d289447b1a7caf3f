import { noteLeftOut } from "../mention.ts";
import type { Refiner } from "../pipeline.ts";

/**
 * Leaves out times of day: "at 4.30 am" measures nothing. They are read all the same, so that "4.30" becomes no number and
 * "2 p.m." no two of anything.
 */
export const dropClockTimes: Refiner = {
  id: "drop-clock-times",
  refine(mentions) {
    return mentions.filter((mention) => {
      if (mention.untracked !== "clock time") return true;
      noteLeftOut(mention, "clock time");
      return false;
    });
  },
};
