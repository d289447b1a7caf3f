import { WordTable, wordSet } from "../word-table.ts";

/**
 * How a verb reports.
 *
 * - `say`: its object is what was said, a clause or a bare figure ("said 40 died", "confirmed 40 deaths")
 * - `clause`: reports only before "that" or a clause, or set off by commas ("found that", ", she recalled,"); else it is an act ("found 40 bodies")
 * - `that`: reports only before "that", or set off by commas ("the court held that")
 * - `guess`: as `clause`, and before a bare number ("economists had expected 4.9 percent")
 * - `call`: reports with a quotation in its clause ("called the toll 'a scandal'")
 * - `show`: reports when its subject is a record ("the register shows", "figures from the agency suggest")
 * - `witness`: reports when those who were there, or who foresee, are its subject ("residents heard three blasts", "analysts see a rise of 2 percent")
 * - `put`: reports with "at" ("puts the toll at 40", "estimated the loss at")
 * - `report`: as `say`, and passes on what others said when a news outlet does it
 */
export type Reporting = "say" | "clause" | "that" | "guess" | "call" | "show" | "witness" | "put" | "report";

/** Base form, third person, past, and past participle where it differs; -ing forms follow their own table. Source: own list from newsroom use, November 2026. */
const VERBS: Readonly<Record<Reporting, string>> = {
  say:
    "say says said tell tells told announce announces announced confirm confirms confirmed claim claims claimed " +
    "state states stated insist insists insisted admit admits admitted deny denies denied acknowledge " +
    "acknowledges acknowledged concede concedes conceded allege alleges alleged " +
    "estimate estimates estimated reckon reckons reckoned disclose discloses disclosed reveal reveals revealed " +
    "tweet tweets tweeted remark remarks remarked " +
    "clarify clarifies clarified costed " +
    "count counts counted tally tallies tallied calculate calculates calculated",
  report: "report reports reported relay relays relayed",
  clause:
    "add adds added maintain maintains maintained declare declares declared reply replies replied complain complains complained joke " +
    "jokes joked boast boasts boasted thunder thundered quip quips quipped testify testifies testified reiterate reiterates reiterated assert asserts asserted " +
    "caution cautions cautioned warn warns warned note notes noted explain explains explained argue argues argued stress stresses stressed emphasise emphasises " +
    "emphasised emphasize emphasizes emphasized recall recalls recalled write writes wrote written " +
    "conclude concludes concluded contend contends contended observe observes observed comment " +
    "comments commented respond responds responded promise promises promised vow vows vowed pledge pledges pledged " +
    "dispute disputes disputed repeat repeats repeated counter counters countered answer answers answered " +
    "protest protests protested cry cried shout shouted continue continued hint hints hinted " +
    "speculate speculates speculated imply implies implied remember remembers remembered mention mentions mentioned cite cites cited speak speaks spoke",
  that:
    "hold holds held submit submits submitted learn learns learned establish establishes established rule rules ruled ask asks asked " +
    "press presses pressed define defines defined agree agrees agreed assure assures assured inform informs informed notify notifies notified find finds found understand understands understood",
  guess:
    "believe believes believed think thinks expect expects expected predict predicts predicted project projects projected forecast " +
    "forecasts suspect suspects suspected fear fears feared suggest suggests suggested anticipate anticipates anticipated",
  call:
    "call calls called dub dubs dubbed label labels labelled labeled brand brands branded dismiss dismisses dismissed hail hails hailed " +
    "condemn condemns condemned denounce denounces denounced praise praises praised blame blames blamed reject rejects rejected " +
    "describe describes described accuse accuses accused",
  show:
    "show shows showed shown indicate indicates indicated list lists listed record records recorded give gives gave given name names named " +
    "contain contains contained carry carries carried reflect reflects reflected",
  witness: "see sees saw seen hear hears heard witness witnesses witnessed",
  put: "put puts assess assesses assessed revise revises revised raise raises raised set sets peg pegs pegged value values valued",
};

export const REPORTING_VERBS = new WordTable<Reporting>(
  (Object.keys(VERBS) as Reporting[]).flatMap((kind) =>
    VERBS[kind].split(" ").map((word) => [word, kind] as const),
  ),
);

/** Participles that report for the subject of their sentence ("..., saying 40 had died"). */
export const REPORTING_PARTICIPLES = new WordTable<Reporting>(
  (
    "saying adding claiming noting warning insisting stating announcing confirming declaring estimating explaining reporting telling " +
    "alleging arguing stressing admitting conceding reckoning predicting revealing acknowledging denying maintaining"
  )
    .split(" ")
    .map((word) => [word, "say"] as const),
);

/** Nouns for a number that somebody gives ("the police figure of 22"). */
export const FIGURE_NOUNS = wordSet(
  "figure estimate count tally toll number total claim projection forecast",
);

/** Nouns behind "by X's own" that credit X. */
export const RECKONINGS = wordSet(
  "reckoning count estimate estimates tally calculation calculations account admission figures",
);

/** Reporting verbs that are as often nouns; behind an article or a possessive they are ("the lists", "its records"). */
export const NOUN_TOO = new WordTable<true>(
  (
    "lists list records record counts count reports report claims claim estimates estimate states state notes note forecasts forecast " +
    "projects project names name values value sets set rules rule comments comment answers answer fears fear tallies tally asks " +
    "finds find complaint witness witnesses promise promises press tweet tweets remark remarks pledge pledges vow vows project cites hold holds believed reply replies shows show ruling"
  )
    .split(" ")
    .map((word) => [word, true] as const),
);

/** Participles that may stand before "by" and the one who gave the figure ("the 22 announced by police"). */
export const GIVEN_BY = new WordTable<true>(
  (
    "announced given released reported cited quoted stated claimed provided confirmed compiled estimated recorded " +
    "supplied put"
  )
    .split(" ")
    .map((word) => [word, true] as const),
);
