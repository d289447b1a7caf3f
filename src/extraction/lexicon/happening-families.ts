import { happeningWords } from "../../domain/happening.ts";
import { WordTable } from "../word-table.ts";

/** The family of happenings that a word names ("quake" -> "earthquake"), looked up by token. */
export const HAPPENING_FAMILIES = new WordTable<string>(happeningWords());
