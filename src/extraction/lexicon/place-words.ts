import { wordSet } from "../word-table.ts";

/** Words before a place's name. Source: own list from newsroom use, November 2026. */
export const PLACE_PREPOSITIONS = wordSet(
  "in at near around outside inside across throughout off beyond below above",
);

/** Kinds of place that "of" joins to a name: "the village of Upper Brevik". */
export const PLACE_KINDS = wordSet(`
  town city village hamlet district province region state county parish municipality island islands port valley territory enclave capital
  settlement camp suburb neighbourhood neighborhood borough republic kingdom hills coast outskirts centre center streets people residents
`);

/** What may stand between the preposition and the name: "in the northern hill districts of", "in neighbouring Orland". */
export const PLACE_FILLERS = wordSet(`
  the a an its their north south east west northern southern eastern western central upper lower neighbouring neighboring nearby remote besieged
  coastal border capital whole entire of
`);

/** Words of a name that is a house or a firm: where a thing was said or who answers for it, not the scene that a number counts in. */
export const VENUES = wordSet(`
  ltd limited inc plc corp company group hotel hospital clinic school college university institute academy bank hall house church mosque cathedral
  club stadium arena museum grid airways airlines railways hotels inn mall general memorial
`);

/** Capitalised words that begin no place. */
export const NOT_PLACES = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr president minister prime professor general colonel sir
  ministry parliament congress senate court council commission committee agency police english american reuters twitter facebook
  no nos art article chapter section page annex eur usd gbp chf jpy one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
  sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
  i he she they we it christmas easter
`);
