import { wordSet } from "../word-table.ts";

/** Words before a number that make it a name: "Highway 14", "Article 5", "Flight 370", "week 37". Source: own list, November 2026. */
export const DESIGNATORS = wordSet(`
  no nos nr nrs number numbers num ref reference code codes article articles section sections sec chapter chapters clause clauses
  paragraph paragraphs para paras page pages pp annex appendix exhibit exhibits exercise exercises figure fig table line lines
  footnote footnotes endnote endnotes box
  room rooms gate gates flight flights highway highways route routes road motorway junction exit platform pier berth dock terminal
  runway hangar block blocks plot plots row rows seat unit ward flat apartment suite floor level hall stage studio kilometre
  kilometres hill point reef pit shaft gallery reactor well depot station camp sector zone area precinct district channel radio
  note communique communiqué bulletin report resolution resolutions rule rules order form case docket file deposit update version edition
  volume vol part phase step tier type class category grade group mark model series season episode round game week weeks day quarter
  protocol amendment proposition measure directive regulation law act decree bill title schedule
  war apollo soyuz mission booth bus tram train car truck tank squadron regiment battalion brigade corps
  psalm verse act scene symphony opus op sonata concerto formula windows python
`);

/** Designators that keep their number whatever follows: "phase 3 trials", "category 5 storms", "class 12 exams". */
export const GRADES = wordSet("phase type category tier stage level grade class form");

/** Makers whose number is a model even at the head of a sentence: "Boeing 737 crews". Source: makers of aircraft and launchers. */
export const MAKERS = wordSet(
  "boeing airbus embraer bombardier cessna tupolev antonov ilyushin sukhoi fokker saab sikorsky bell falcon ariane soyuz atlas antares apollo voyager sentinel landsat",
);

/** Designators that are also verbs, amounts or plain nouns: they name only where they are capitalised inside a sentence. */
export const CAPITAL_DESIGNATORS = wordSet(`
  line lines road point well area case cases file order form report bill act law measure title part type class group mark model series
  season game day quarter war car truck tank train bus unit hill level stage hall floor figure table number no kilometre kilometres
  camp station district corps step round mission reef code reference verse scene bulletin note update edition version box
`);

/** What a street's name ends with: "9 Quarry Steps", "12 Tower Road". */
export const STREETS = wordSet(`
  street st road rd avenue ave av lane ln drive dr way steps square sq place pl row terrace close court ct boulevard blvd hill
  gardens crescent quay wharf highway mews alley parade embankment promenade walk gate green grove rise circus plaza parkway
  pkwy turnpike esplanade strasse rue
`);

/** What a street's name begins with: "22 Rue Mercier". */
export const FRENCH_STREETS = wordSet(
  "rue ave avenue boulevard bd quai place allee calle via plaza paseo avenida",
);

/** Words before a phone number. */
export const PHONES = wordSet(
  "call phone telephone tel dial hotline helpline ext extension fax mobile whatsapp text dial-in",
);
