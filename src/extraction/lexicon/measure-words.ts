import { PhraseTable, WordTable } from "../word-table.ts";

/** What a quantity must count for the word to be its measure. Money and shares take any. */
export type Selects = "person" | "thing" | "money" | "change" | "any";

/** A word that says what happened to what is counted. */
export interface MeasureWord {
  readonly measure: string;
  /**
   * Which side of the verb is counted. "patient": what it is done to ("killed 41", "41 were killed"). "agent": who does it
   * ("41 died", "2,000 marched"). "noun": the word heads a noun phrase ("the death of 14", "a toll of 31").
   */
  readonly role: "patient" | "agent" | "noun" | "state";
  readonly selects: Selects;
}

type Row = readonly [measure: string, selects: Selects, words: string];

/** Source: own list from newsroom use and the codebooks of casualty recorders (SEMANTICS R15, R21), November 2026. */
const PATIENT: readonly Row[] = [
  [
    "killed",
    "person",
    `kill kills killed killing slay slays slain slaying murder murders murdered murdering massacre massacred massacring execute executes executed
    executing assassinate assassinated assassinating behead beheaded beheading slaughter slaughtered slaughtering exterminate exterminated
    lynch lynched lost losing eliminated neutralised neutralized liquidated destroyed electrocuted asphyxiated suffocated martyred hanged crushed drown drowned drowning incinerated decapitated`,
  ],
  [
    "injured",
    "person",
    `injure injures injured injuring wound wounds wounded wounding hurt hurts hurting maim maims maimed maiming burned burnt scalded mutilated concussed treating`,
  ],
  [
    "displaced",
    "person",
    "displace displaces displaced displacing uproot uprooted uprooting shelter shelters sheltered sheltering",
  ],
  [
    "taken-hostage",
    "person",
    "kidnap kidnaps kidnapped kidnaped kidnapping abduct abducts abducted abducting seize seizes seized seizing",
  ],
  ["captured", "person", "capture captures captured capturing"],
  ["captured", "thing", "capture captures captured capturing overran overrun"],
  [
    "detained",
    "person",
    "detain detains detained detaining imprison imprisoned imprisoning jail jails jailed jailing intern interned incarcerated",
  ],
  ["arrested", "person", "arrest arrests arrested arresting apprehended nabbed"],
  ["charged", "person", "charge charged indict indicted"],
  ["convicted", "person", "convict convicts convicted convicting"],
  ["acquitted", "person", "acquit acquitted acquitting exonerated cleared"],
  ["sentenced", "any", "sentence sentences sentenced sentencing"],
  ["buried", "person", "bury buries buried burying interred"],
  ["exhumed", "person", "exhume exhumed exhuming disinterred"],
  [
    "rescued",
    "person",
    "rescue rescues rescued rescuing save saves saved saving pluck plucked plucking extricated",
  ],
  ["released", "person", "release releases released releasing free frees freed freeing liberated pardoned"],
  ["evacuated", "person", "evacuate evacuates evacuated evacuating relocated"],
  ["infected", "person", "infect infects infected infecting"],
  [
    "hospitalised",
    "person",
    "hospitalise hospitalised hospitalising hospitalize hospitalized hospitalizing admitted",
  ],
  ["trapped", "person", "trap traps trapped trapping"],
  ["vaccinated", "person", "vaccinate vaccinated vaccinating immunised immunized inoculated"],
  ["tested", "person", "test tested testing"],
  ["deployed", "any", "deploy deploys deployed deploying mobilise mobilised mobilize mobilized"],
  [
    "destroyed",
    "thing",
    `destroy destroys destroyed destroying flatten flattens flattened flattening raze razed razing demolish demolished demolishing wreck wrecked
    wrecking gut gutted gutting levelled leveled obliterated collapse collapsed collapsing`,
  ],
  ["damaged", "thing", "damage damages damaged damaging"],
  ["flooded", "thing", "flood floods flooded flooding inundate inundated inundating swamped submerged"],
  ["occupied", "thing", "occupy occupies occupied occupying"],
  [
    "recaptured",
    "thing",
    "recapture recaptured recapturing retake retook retaken retaking liberate liberated liberating",
  ],
  ["adopted", "thing", "adopt adopts adopted adopting"],
  ["affected", "any", "affect affects affected affecting"],
  ["employed", "person", "employ employs employed employing"],
  ["aboard", "person", "carry carried carrying"],
  ["attended", "person", "draw draws drew drawn drawing attract attracts attracted attracting"],
  ["elected", "person", "elect elects elected electing"],
  [
    "cut",
    "thing",
    "axe axed axing slash slashed slashing eliminate eliminates eliminated eliminating shed sheds shedding cut cuts cutting",
  ],
  ["dismissed", "person", "dismiss dismissed dismissing sack sacked sacking fire fires"],
  ["closed", "thing", "close closes closed closing shut shuts shutting"],
  ["seized", "thing", "seize seizes seized seizing confiscate confiscated confiscating impounded"],
  ["removed", "thing", "remove removes removed removing lifted defused"],
  ["cost", "money", "cost costs costing"],
  [
    "pledged",
    "money",
    "pledge pledges pledged pledging promise promises promised promising offer offers offered offering",
  ],
  [
    "requested",
    "money",
    "request requests requested requesting seek seeks sought seeking require requires required requiring appealed",
  ],
  ["raised", "money", "raise raises raised raising collected"],
  ["fined", "money", "fine fines fined fining"],
  ["paid", "money", "pay pays paid paying repay repays repaid"],
  ["spent", "money", "spend spends spent spending"],
  ["earned", "money", "earn earns earned earning"],
  ["saved", "money", "save saves saved saving"],
  ["approved", "money", "approve approves approved approving allocate allocated allocating earmarked"],
  ["disbursed", "money", "disburse disbursed disbursing"],
  ["invested", "money", "invest invests invested investing"],
  ["lost", "money", "lose loses lost losing"],
  ["stolen", "money", "steal stole stolen stealing embezzle embezzled embezzling"],
  ["won", "thing", "win wins won winning"],
  ["lost", "thing", "lose loses losing"],
];

const AGENT: readonly Row[] = [
  ["killed", "person", "die dies died dying perish perishes perished perishing succumb succumbed succumbing"],
  ["missing", "person", "vanish vanished disappear disappeared disappearing"],
  [
    "attended",
    "person",
    `attend attends attended attending march marches marched marching rally rallied rallying demonstrate demonstrated demonstrating protest
    protested protesting gather gathers gathered gathering lined thronged converged assembled congregated`,
  ],
  ["voted", "person", "vote votes voted voting"],
  ["survived", "person", "survive survives survived surviving"],
  ["displaced", "person", "flee flees fled fleeing sheltering"],
  ["escaped", "person", "escape escapes escaped escaping"],
  [
    "rose",
    "change",
    "up rise rises rose risen rising grow grows grew grown growing climb climbs climbed climbing jump jumps jumped jumping soar soared soaring surge surged surging increase increases increased increasing gain gains gained gaining expand expanded expanding advance advanced advancing",
  ],
  [
    "fell",
    "change",
    `down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease decreases decreased decreasing
    plunge plunged plunging slump slumped slumping shrink shrank shrunk shrinking slip slips slipped slipping ease eases eased easing contract
    contracted contracting tumble tumbled tumbling dip dipped slide slid sank`,
  ],
];

/** Adjectives and participles that state what became of someone, beside the number or after "be". */
const STATE: readonly Row[] = [
  ["killed", "person", "dead deceased lifeless"],
  ["injured", "person", "concussed hurt"],
  ["missing", "person", "missing unaccounted untraced"],
  ["homeless", "person", "homeless"],
  ["displaced", "person", "displaced"],
  ["unemployed", "person", "unemployed jobless"],
  ["absent", "person", "absent"],
  ["rescued", "person", "alive"],
];

const NOUN: readonly Row[] = [
  [
    "killed",
    "person",
    `death deaths fatality fatalities dead killing killings murder murders slaying slayings massacre execution executions assassination
    assassinations toll homicide homicides drowning drownings body bodies corpse corpses martyrs losses funeral`,
  ],
  ["injured", "person", "injury injuries wounding injured wounded"],
  ["casualties", "person", "casualty casualties"],
  ["missing", "person", "disappearance disappearances fate fates whereabouts"],
  [
    "taken-hostage",
    "person",
    "hostage hostages seizure seizures kidnapping kidnappings abduction abductions kidnap captives",
  ],
  ["arrested", "person", "arrest arrests"],
  ["detained", "person", "detention detentions detainees"],
  ["displaced", "person", "displacement"],
  ["rescued", "person", "rescue rescues"],
  ["survived", "person", "survivor survivors survival"],
  ["evacuated", "person", "evacuation evacuees"],
  ["released", "person", "release"],
  [
    "hospitalised",
    "person",
    "admissions patients hospitalisation hospitalisations hospitalization hospitalizations",
  ],
  ["infected", "any", "case cases infection infections"],
  [
    "attended",
    "person",
    "attendance crowd crowds attendees audience demonstrators protesters protestors marchers spectators visitors mourners worshippers observers march rally demonstration procession protest vigil parade congregation",
  ],
  ["attended", "any", "delegations"],
  ["employed", "person", "workforce payroll staff employees"],
  ["voted", "any", "vote votes ballots"],
  ["turnout", "any", "turnout"],
  ["destroyed", "thing", "destruction"],
  ["cost", "money", "cost costs bill"],
  ["price", "money", "price prices fare fares"],
  ["budget", "money", "budget"],
  ["spending", "money", "spending expenditure outlay outturn allocation"],
  ["revenue", "money", "revenue revenues sales turnover"],
  ["deficit", "any", "deficit shortfall gap"],
  ["profit", "money", "profit profits earnings"],
  ["lost", "money", "loss losses"],
  ["overrun", "any", "overrun overruns"],
  ["damage", "money", "damage damages"],
  ["fined", "money", "fine fines penalty penalties"],
  ["pledged", "money", "pledge pledges grant grants donation donations loan loans"],
  ["requested", "money", "appeal appeals"],
  ["debt", "money", "debt debts"],
  ["pay", "money", "salary salaries wage wages pension pensions bonus"],
  ["invested", "money", "investment investments"],
  ["unemployed", "any", "unemployment jobless joblessness"],
  ["inflation", "any", "inflation"],
  ["resident", "person", "population inhabitants residents"],
  ["polled", "person", "survey poll sample"],
  ["rose", "change", "increase rise growth gain hike surge jump"],
  ["fell", "change", "decrease fall drop decline reduction slump dip"],
  ["cut", "thing", "layoffs redundancies cuts"],
];

/** Phrases of several words; looked for where a single word would be. */
const PHRASES: readonly (readonly [phrase: string, word: MeasureWord])[] = [
  ...phrases("killed", "person", "agent", [
    "lost their lives",
    "lost their life",
    "lost his life",
    "lost her life",
    "lose their lives",
    "losing their lives",
    "lost their own lives",
    "laid down their lives",
    "burned to death",
    "burnt to death",
    "bled to death",
    "froze to death",
    "lose her life",
    "lose his life",
    "did not survive",
    "did not live",
    "never came home",
  ]),
  ...phrases("killed", "person", "patient", [
    "shot dead",
    "found dead",
    "found shot to death",
    "found fatally shot",
    "left dead",
    "shot to death",
    "stabbed to death",
    "beaten to death",
    "hacked to death",
    "crushed to death",
    "trampled to death",
    "put to death",
    "gunned down",
    "fatally shot",
    "fatally stabbed",
    "fatally wounded",
    "mortally wounded",
    "mown down",
    "blown up",
    "killed",
    "pronounced dead",
    "declared dead",
    "confirmed dead",
    "feared dead",
    "presumed dead",
    "known dead",
    "known to have died",
    "believed to have died",
  ]),
  ...phrases("killed", "person", "state", ["feared dead", "confirmed dead", "presumed dead"]),
  ...phrases("injured", "person", "patient", [
    "shot and wounded",
    "shot and injured",
    "hit by gunfire",
    "struck by gunfire",
    "being treated",
    "treated for injuries",
    "treated for burns",
    "treated for wounds",
    "treated for smoke",
    "treated for shock",
    "treated for minor injuries",
    "treated for gunshot wounds",
    "badly hurt",
    "left injured",
    "expected to recover",
    "expected to survive",
    "expected to live",
  ]),
  ...phrases("injured", "person", "state", [
    "in critical condition",
    "in serious condition",
    "in grave condition",
    "in stable condition",
    "in fair condition",
    "in a critical condition",
    "in a serious condition",
    "in a stable condition",
    "with gunshot wounds",
  ]),
  ...phrases("injured", "person", "agent", [
    "suffered injuries",
    "sustained injuries",
    "suffered minor injuries",
    "sustained minor injuries",
    "suffered burns",
    "suffered serious injuries",
    "sustained serious injuries",
    "suffered gunshot wounds",
    "suffered non - life",
    "suffered wounds",
    "had gunshot wounds",
    "had burns",
    "have burns",
    "had serious burns",
    "have serious burns",
  ]),
  ...phrases("in-morgue", "person", "state", [
    "in the morgue",
    "in a morgue",
    "in morgues",
    "in the mortuary",
    "in mortuaries",
  ]),
  ...phrases("buried", "person", "patient", ["laid to rest"]),
  ...phrases("missing", "person", "state", [
    "unaccounted for",
    "not accounted for",
    "not been found",
    "yet to be found",
    "still to be found",
    "feared trapped",
    "being sought",
    "being looked for",
    "being searched for",
  ]),
  ...phrases("missing", "person", "agent", [
    "went missing",
    "gone missing",
    "remain missing",
    "remains unknown",
    "no trace",
  ]),
  ...phrases("survived", "person", "agent", [
    "came back alive",
    "came out alive",
    "got out alive",
    "made it out alive",
    "came back from",
    "lived to tell",
  ]),
  ...phrases("taken-hostage", "person", "patient", [
    "taken hostage",
    "took hostage",
    "taking hostage",
    "held hostage",
    "holding hostage",
    "held captive",
    "taken captive",
    "taken prisoner",
    "seized as hostages",
    "taken as hostages",
  ]),
  ...phrases("arrested", "person", "patient", ["taken into custody", "rounded up", "placed under arrest"]),
  ...phrases("detained", "person", "patient", [
    "held in custody",
    "remanded in custody",
    "in custody",
    "behind bars",
  ]),
  ...phrases("rescued", "person", "patient", [
    "pulled alive",
    "pulled out alive",
    "pulled to safety",
    "brought to safety",
    "brought ashore",
    "found alive",
    "brought out alive",
    "carried out alive",
    "carried to safety",
    "led to safety",
    "dug out alive",
    "winched to safety",
    "pulled out",
    "pulled ashore",
    "pulled aboard",
    "hauled out",
    "hauled aboard",
    "dragged out",
    "dug out",
    "lifted to safety",
    "winched aboard",
    "fished out",
    "picked up by",
  ]),
  ...phrases("rescued", "person", "state", ["alive and well"]),
  ...phrases("released", "person", "patient", ["let go", "let out", "set free", "handed over", "let off"]),
  ...phrases("evacuated", "person", "patient", [
    "moved out",
    "moved to safety",
    "moved to rest",
    "moved to shelters",
    "forced out",
    "forced from their homes",
    "driven from their homes",
    "forced to leave",
    "ordered to leave",
    "asked to leave their homes",
  ]),
  ...phrases("displaced", "person", "agent", [
    "fled their homes",
    "left their homes",
    "abandoned their homes",
    "taken shelter",
    "took shelter",
    "taking shelter",
    "taken refuge",
    "took refuge",
    "taking refuge",
    "sought refuge",
    "staying with host families",
    "staying with relatives",
    "living with host families",
  ]),
  ...phrases("homeless", "person", "patient", ["left homeless", "made homeless", "rendered homeless"]),
  ...phrases("hospitalised", "person", "patient", [
    "taken to hospital",
    "taken to hospitals",
    "taken to the hospital",
    "taken to area hospitals",
    "rushed to hospital",
    "admitted to hospital",
    "transported to hospitals",
    "transported to hospital",
    "flown to hospital",
    "in hospital",
    "treated in hospital",
    "being treated in hospital",
  ]),
  ...phrases("hospitalised", "person", "state", [
    "in intensive care",
    "still in hospital",
    "in hospital",
    "in the infirmary",
    "on its wards",
    "on the wards",
    "under treatment",
    "undergoing treatment",
    "receiving treatment",
  ]),
  // "The survey was carried out in March": nobody was aboard.
  ...phrases("carried out", "any", "patient", ["carried out"]),
  ...phrases("infected", "person", "agent", [
    "tested positive",
    "contracted the disease",
    "contracted the virus",
    "fell ill",
    "fallen ill",
    "fell sick",
  ]),
  ...phrases("attended", "person", "agent", [
    "turned out",
    "turned up",
    "stood in",
    "on the march",
    "came through the turnstiles",
    "packed the",
    "thronged the",
    "took to the streets",
  ]),
  // Delegations and member states take part too.
  ...phrases("attended", "any", "agent", ["took part", "taken part", "taking part", "take part"]),
  ...phrases("on strike", "person", "agent", [
    "walked out",
    "went on strike",
    "joined the strike",
    "downed tools",
    "walked off the job",
  ]),
  ...phrases("on strike", "person", "state", ["on strike"]),
  ...phrases("recaptured", "thing", "patient", ["taken back", "won back"]),
  ...phrases("voted", "person", "agent", [
    "cast ballots",
    "cast their ballots",
    "cast a ballot",
    "went to the polls",
    "took part in the vote",
  ]),
  ...phrases("acquitted", "person", "patient", ["walked free", "found not guilty"]),
  ...phrases("convicted", "person", "patient", ["found guilty"]),
  ...phrases("destroyed", "thing", "patient", [
    "in ruins",
    "burned down",
    "burnt down",
    "burned to the ground",
    "reduced to rubble",
    "blown up",
    "lie in ruins",
  ]),
  ...phrases("homeless", "person", "state", [
    "in tents",
    "sleeping rough",
    "sleeping in the open",
    "in the open",
    "without shelter",
  ]),
  ...phrases("displaced", "person", "state", [
    "in camps",
    "in shelters",
    "in temporary shelters",
    "in emergency shelters",
    "in relief camps",
    "in evacuation centres",
    "in evacuation centers",
    "in collective centres",
    "in collective centers",
    "in collective sites",
    "with host families",
    "in host communities",
  ]),
  ...phrases("unemployed", "person", "state", ["out of work"]),
  ...phrases("without power", "thing", "state", ["without power", "without electricity"]),
  ...phrases("aboard", "person", "state", ["on board", "aboard"]),
  ...phrases("displaced", "person", "agent", [
    "living in camps",
    "living in shelters",
    "living in temporary shelters",
  ]),
  ...phrases("homeless", "person", "agent", [
    "living in tents",
    "spending the night",
    "spent the night",
    "sleeping in tents",
  ]),
  ...phrases("resident", "person", "agent", ["live in", "living in", "lived in"]),
];

function phrases(
  measure: string,
  selects: Selects,
  role: MeasureWord["role"],
  list: readonly string[],
): (readonly [string, MeasureWord])[] {
  return list.map((phrase) => [phrase, { measure, role, selects }] as const);
}

/** Verbs, states and nouns by word; a word may have several readings ("hurt", "lost", "cut"). */
export const MEASURE_WORDS: WordTable<readonly MeasureWord[]> = (() => {
  const table = new Map<string, MeasureWord[]>();
  for (const [role, rows] of [
    ["patient", PATIENT],
    ["agent", AGENT],
    ["state", STATE],
    ["noun", NOUN],
  ] as const)
    for (const [measure, selects, words] of rows)
      for (const word of words.trim().split(/\s+/u)) {
        const readings = table.get(word) ?? [];
        readings.push({ measure, role, selects });
        table.set(word, readings);
      }
  return new WordTable(table);
})();

/** The same for phrases; asked before `MEASURE_WORDS`. */
export const MEASURE_PHRASES: PhraseTable<readonly MeasureWord[]> = (() => {
  const table = new Map<string, MeasureWord[]>();
  for (const [phrase, word] of PHRASES) table.set(phrase, [...(table.get(phrase) ?? []), word]);
  return new PhraseTable(table);
})();

/** Delegations attend too, and are named then: a number alone that attended counts people. */
const ALSO_OF_BODIES = new Set(["attended"]);

/** Measures that are only ever of persons, so that a number alone with one of them counts people. */
export const MEASURES_OF_PERSONS: ReadonlySet<string> = (() => {
  const persons = new Set<string>();
  const others = new Set<string>();
  for (const [measure, selects] of [...PATIENT, ...AGENT, ...STATE, ...NOUN])
    (selects === "person" ? persons : others).add(measure);
  for (const [, word] of PHRASES) (word.selects === "person" ? persons : others).add(word.measure);
  for (const measure of others) if (!ALSO_OF_BODIES.has(measure)) persons.delete(measure);
  return persons;
})();

/** Every measure that the lexicon names; others are participles taken from the text. */
export const KNOWN_MEASURES: ReadonlySet<string> = new Set([
  ...[...PATIENT, ...AGENT, ...STATE, ...NOUN].map(([measure]) => measure),
  ...PHRASES.map(([, word]) => word.measure),
]);
