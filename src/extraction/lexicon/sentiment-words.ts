import { wordSet } from "../word-table.ts";

/** Source of all three: own list from quotations in news stories, November 2026. */
export const DEMONSTRATIVES = wordSet("this that these those what");

/** Verbs that, with "I" or "we", tell a feeling, a wish or an opinion. */
export const FEELING_VERBS = wordSet(
  "hope wish pray love hate miss feel cry weep mourn fear worry thank welcome applaud salute grieve think believe trust regret dream enjoy like want",
);

/** Adjectives that tell how "I" or "we" feel. */
export const FEELING_ADJECTIVES = wordSet(
  "proud sad angry happy glad pleased delighted devastated heartbroken shocked horrified grateful thankful disappointed hopeful confident " +
    "optimistic worried afraid scared frightened excited thrilled relieved saddened outraged furious sorry ashamed honoured honored lucky " +
    "tired exhausted numb desperate humbled appalled disgusted concerned determined ready stunned speechless",
);
