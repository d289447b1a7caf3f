import { hasFlag, isWord, norm, type Reading, TokenFlag } from "../../domain/reading.ts";
import { WordTable } from "../word-table.ts";

/**
 * Nouns for persons, in the singular; regular plurals are made from them. What they count has the unit "people".
 * Source: own list of roles, occupations, ages and allegiances from newsroom use, November 2026.
 */
const SINGULAR = `
person individual human soul victim casualty survivor fatality dead patient resident inhabitant citizen national civilian villager townsman islander
local native foreigner stranger tourist visitor traveller traveler passenger commuter pedestrian motorist driver cyclist rider biker
motorcyclist bystander onlooker spectator fan supporter follower worshipper worshiper pilgrim mourner guest attendee participant
contestant competitor player athlete runner swimmer climber hiker skier surfer diver tenant occupant homeowner householder neighbour neighbor
man woman boy girl child kid baby infant toddler newborn teenager teen youth youngster adolescent adult minor pensioner retiree elder orphan
male female twin triplet student pupil schoolchild schoolboy schoolgirl undergraduate graduate teacher professor lecturer
headteacher educator instructor mother father parent mum mom dad grandmother grandfather grandparent grandson
granddaughter grandchild brother sister sibling son daughter husband wife spouse widow widower uncle aunt cousin nephew niece relative
relation friend companion colleague comrade classmate boarder
soldier trooper troop serviceman servicewoman servicemember marine sailor airman officer recruit conscript cadet reservist veteran gunner sniper
commando paratrooper peacekeeper sapper guard guardsman sentry private corporal sergeant lieutenant captain major colonel general admiral
fighter combatant militant militiaman insurgent rebel guerrilla guerilla terrorist extremist gunman attacker assailant bomber hijacker kidnapper
captor jihadist separatist partisan mercenary warlord subversive commander bandit raider smuggler trafficker pirate gangster mobster
policeman policewoman constable deputy sheriff detective inspector marshal trooper gendarme ranger warden jailer firefighter fireman rescuer
paramedic medic responder lifeguard doctor nurse surgeon physician midwife pharmacist dentist psychiatrist psychologist therapist specialist carer
caregiver clinician
worker labourer laborer employee staffer employer manager boss foreman executive director chairman president owner shopkeeper trader merchant
vendor seller hawker farmer peasant farmhand fisherman herder herdsman shepherd miner quarryman builder bricklayer carpenter electrician plumber
engineer technician mechanic welder operator programmer developer designer architect scientist researcher academic scholar expert analyst economist
statistician surveyor enumerator inspector observer monitor auditor accountant banker broker investor creditor shareholder customer consumer client
shopper buyer user subscriber reader viewer listener respondent taxpayer claimant contractor subcontractor apprentice intern trainee volunteer
intermediary mediator negotiator broker diplomat ambassador envoy consul delegate representative official bureaucrat minister lawmaker legislator
parliamentarian deputy senator congressman congresswoman councillor councilor alderman mayor governor candidate voter elector politician activist
campaigner protester protestor demonstrator marcher rioter looter striker picketer dissident oppositionist unionist member leader chief spokesman
spokeswoman secretary clerk receptionist aide adviser advisor consultant assistant agent spy informant witness suspect defendant accused convict
felon offender perpetrator culprit criminal murderer killer thief robber burglar rapist arsonist prisoner inmate detainee captive hostage
internee fugitive escapee deportee lawyer attorney barrister solicitor prosecutor judge magistrate justice juror plaintiff complainant litigant appellant
refugee migrant immigrant emigrant evacuee returnee exile expatriate settler nomad squatter newcomer arrival absentee
journalist reporter correspondent editor photographer cameraman broadcaster presenter writer author poet novelist artist painter sculptor actor
actress singer musician dancer drummer bassoonist conductor cellist performer comedian celebrity
priest pastor bishop cardinal nun monk friar imam cleric clergyman rabbi missionary parishioner christian muslim jew hindu jesuit mormon catholic protestant sikh buddhist franciscan dominican quaker seminarian novice catechist layman peasant campesino
pilot copilot steward stewardess attendant crewman crewmember seaman skipper captain navigator stevedore docker porter astronaut
waiter waitress bartender cook chef cleaner maid janitor caretaker housekeeper servant nanny babysitter hairdresser barber tailor butcher baker
security-guard bodyguard bouncer escort servant slave beggar addict dealer gambler drunk
beneficiary recipient donor signatory applicant nominee appointee heir descendant ancestor founder creator inventor entrepreneur
swimmer bather camper holidaymaker reveller reveler partygoer concertgoer churchgoer festivalgoer moviegoer theatregoer filmgoer clubber
shooter gunfighter stabber marksman hunter poacher logger lumberjack rower paddler wrestler boxer referee umpire goalkeeper
digger excavator archaeologist taker goer peer compatriot countryman countrywoman lady gentleman guy fellow chap bloke lad lass mate adherent sympathiser sympathizer crony accomplice loyalist
royalist nationalist communist socialist conservative democrat republican liberal
american european african asian arab kurd turk serb croat bosniak albanian greek spaniard swede dane finn pole czech slovak briton scot swiss
thai filipino uzbek tajik kazakh kyrgyz turkmen pashtun hutu tutsi uighur uyghur roma rohingya dutchman frenchman englishman irishman
welshman scotsman afghan israeli iraqi pakistani bangladeshi saudi yemeni kuwaiti qatari emirati omani somali nepali azeri azerbaijani
speaker cast
`;

/** Plurals that are not made by rule, and nouns that count persons without a plural s. */
const PLURAL_ONLY = `heads people persons folk folks men women children police staff crew personnel clergy faculty workforce troops deceased injured wounded dead
missing homeless displaced hospitalised hospitalized others elderly survivors unemployed jobless absent youth infantry brethren kin offspring gentlemen
schoolchildren grandchildren cast audience servicemen servicewomen infantrymen townspeople salespeople tribespeople businesspeople spokespeople
cavalry manpower hurt crewmen congressmen japanese chinese vietnamese swiss portuguese sudanese lebanese burmese rohingya taliban mujahideen
casualties fatalities sick bereaved young old poor rich faithful`;

/** Nouns that make the persons of a group countable only through "members of": not persons themselves. */
const GROUPS = new WordTable<string>(
  `family families household households couple couples`.split(" ").map((word) => [word, word] as const),
);

const PERSONS: WordTable<true> = (() => {
  const words = new Map<string, true>();
  for (const word of SINGULAR.trim().split(/\s+/u)) {
    words.set(word, true);
    words.set(pluralOf(word), true);
  }
  for (const word of PLURAL_ONLY.trim().split(/\s+/u)) words.set(word, true);
  return new WordTable(words);
})();

function pluralOf(word: string): string {
  if (word.endsWith("man")) return `${word.slice(0, -3)}men`;
  if (word.endsWith("child")) return `${word}ren`;
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (word === "thief") return "thieves";
  if (word === "wife" || word === "midwife" || word === "housewife") return `${word.slice(0, -2)}ves`;
  if (/(?:s|x|ch|sh)$/u.test(word)) return `${word}es`;
  return `${word}s`;
}

/** Endings that make a plural noun for persons by rule: "geologists", "evacuees", "tribesmen", "Belgians". */
const PERSON_ENDINGS = [
  "ists",
  "sters",
  "goers",
  "makers",
  "keepers",
  "holders",
  "seekers",
  "takers",
  "workers",
  "fighters",
  "dwellers",
  "leaders",
  "owners",
  "drivers",
  "bearers",
  "lovers",
  "eers",
  "ees",
  "women",
  "crats",
  "ologists",
];
const NOT_PERSONS = new Set(
  (
    "lists twists mists fists wrists posters clusters disasters monsters registers semesters roosters boosters blisters rafters careers " +
    "peers piers beers fees trees bees knees degrees committees guarantees employees' coffees levees rupees toffees specimen regimen specimens " +
    "consists exists assists insists resists persists shareholders' stickers shelters pioneers' plans vans cans pans clans beans oceans means " +
    "loans jeans organs caravans bans fans' trans slogans guardians' humans' artisans' orphans' lighters containers"
  ).split(" "),
);

/** Whether the word at `token` is a noun for persons, in the singular or the plural: "soldiers", "people", "dead", "Kenyans". */
export function isPersonNoun(reading: Reading, token: number): boolean {
  if (PERSONS.has(reading, token)) return true;
  if (!isWord(reading, token)) return false;
  const word = norm(reading, token);
  if (word.length < 5 || NOT_PERSONS.has(word)) return false;
  if (word.endsWith("men") && word.length > 5 && !word.endsWith("imen")) return true;
  if (PERSON_ENDINGS.some((ending) => word.endsWith(ending) && word.length > ending.length + 1)) return true;
  if (word.endsWith("ians")) return true;
  // Nationalities: "Americans", "Koreans". In a headline set in capitals the case says nothing.
  return (
    (word.endsWith("ans") || word.endsWith("ese")) &&
    hasFlag(reading, token, TokenFlag.capitalised) &&
    !hasFlag(reading, token, TokenFlag.allCaps)
  );
}

/** Whether the word is a noun for a group of kin that newsrooms count as one: "families", "couples". */
export function isKinGroup(reading: Reading, token: number): boolean {
  return GROUPS.has(reading, token);
}
