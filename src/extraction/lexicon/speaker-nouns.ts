import { WordTable, wordSet } from "../word-table.ts";

/**
 * What kind of speaker a noun names.
 *
 * - `person`: one person by role ("the governor")
 * - `group`: several people ("officials", "police")
 * - `body`: an institution ("the agency")
 * - `record`: something written that speaks for who keeps it ("the register")
 * - `outlet`: who passes news on ("radio")
 */
export type SpeakerKind = "person" | "group" | "body" | "record" | "outlet";

/** Source: own list from newsroom use, November 2026. */
const NOUNS: Readonly<Record<SpeakerKind, string>> = {
  person:
    "spokesman spokeswoman spokesperson minister president premier chancellor governor mayor senator congressman congresswoman " +
    "ambassador envoy chief head director chairman chairwoman chair secretary commander commissioner general colonel major captain " +
    "lieutenant sergeant admiral brigadier marshal officer inspector superintendent sheriff undersheriff constable detective judge " +
    "prosecutor lawyer attorney counsel coroner doctor surgeon nurse paramedic professor economist analyst researcher scientist " +
    "historian expert engineer manager boss owner founder executive chairperson coordinator leader deputy official source witness " +
    "survivor resident neighbour neighbor villager farmer fisherman shopkeeper teacher driver conductor captain pilot priest bishop " +
    "imam rabbi pope king queen prince princess ombudsman auditor statistician organiser organizer activist correspondent reporter " +
    "journalist editor author mother father brother sister widow son daughter husband wife man woman candidate lawmaker legislator " +
    "mp deputy treasurer clerk registrar curator archaeologist volunteer caretaker foreman trader insurer comptroller negotiator " +
    "mediator rapporteur diver master harbourmaster harbormaster superintendent forecaster seismologist meteorologist pathologist epidemiologist physician medic rescuer",
  group:
    "police officials authorities sources witnesses doctors medics nurses rescuers firefighters investigators prosecutors lawyers " +
    "engineers experts analysts economists researchers scientists residents neighbours neighbors villagers survivors relatives families " +
    "parents teachers students workers organisers organizers activists campaigners rebels militants insurgents separatists gunmen troops " +
    "soldiers officers deputies detectives lawmakers ministers diplomats negotiators monitors observers inspectors auditors traders " +
    "insurers shops shopkeepers farmers fishermen reporters journalists correspondents critics opponents supporters leaders bosses " +
    "chiefs managers executives employers unions parties organisers statisticians forecasters archaeologists historians historians staff " +
    "paramedics hospitals courts councils governments agencies ministries people scientists eyewitnesses locals judges neighbours " +
    "spokesmen administrators regulators creditors estimates bystanders passengers crew coastguards coastguard rangers pathologists volunteers divers",
  body:
    "agency ministry department office service authority authorities commission committee council court tribunal parliament congress " +
    "senate assembly government administration cabinet union coalition front party movement army navy force forces guard brigade " +
    "university institute institution centre center college school hospital clinic company firm corporation group association " +
    "federation foundation organisation organization society network alliance bank fund bureau board directorate secretariat embassy " +
    "consulate presidency police coastguard observatory laboratory mission delegation command headquarters operator club " +
    "chamber exchange registry inspectorate ombudsman treasury church charity watchdog regulator league club team programme program " +
    "task defence kremlin pentagon un nato eu who unicef unhcr ocha militia junta municipality prefecture region state city county town " +
    "campaign lab trust cooperative consortium syndicate body think-tank thinktank house hall",
  record:
    "report figures data statistics register records record statement survey poll study census count tally list lists manifest returns " +
    "audit documents document estimate estimates bulletin communique communiqué release accounts account files file log logs ledger " +
    "review inquiry analysis results index footage images photographs imagery indictment verdict judgment judgement ruling memo letter " +
    "database findings research polling polls surveys studies reports papers paper minutes inventory projections forecast forecasts numbers",
  outlet:
    "newspaper radio television tv channel broadcaster media press daily wire news times post herald courier tribune gazette telegraph " +
    "journal mail observer standard chronicle examiner guardian independent bulletin despatch dispatch reuters afp bbc cnn xinhua tass " +
    "anadolu bloomberg interfax kyodo ansa dpa efe website magazine weekly outlet outlets papers newspapers network examiner bote ledger clarion",
};

export const SPEAKER_NOUNS = new WordTable<SpeakerKind>(
  // Later kinds lose: a word keeps the first kind that lists it.
  (Object.keys(NOUNS) as SpeakerKind[])
    .toReversed()
    .flatMap((kind) => NOUNS[kind].split(" ").map((word) => [word, kind] as const)),
);

/**
 * Writings that say nothing of who speaks in them: credited to whoever wrote them where the text tells, else to nobody
 * ("the report said", "the text says"). A register, a survey or an indictment is a source in itself.
 */
export const WRITINGS = wordSet(
  "page pages website webpage text texts document report release statement communique communiqué note article story paper letter memo bulletin",
);

/** Those whose seeing or hearing is a report: who was there, and who forecasts. */
export const WITNESSES = wordSet(
  "resident residents witness witnesses eyewitness eyewitnesses reporter reporters journalist journalists correspondent correspondents neighbour " +
    "neighbours neighbor neighbors villager villagers survivor survivors rescuers observers monitors inspectors passengers passers-by locals " +
    "analyst analysts economist economists forecaster forecasters",
);

/** Nouns that stand for a body named a little before ("the carmaker said"). */
export const COMPANY_NOUNS = wordSet(
  "company firm group maker carmaker automaker drugmaker chipmaker planemaker steelmaker shipbuilder manufacturer producer retailer " +
    "supermarket grocer airline carrier bank lender insurer operator brewer miner distiller startup publisher broadcaster charity club " +
    "developer utility supplier conglomerate giant chain builder housebuilder contractor university school agency organisation organization",
);

/** Words that stand before a person's name and are no part of it; the value is "m" or "f" where the title tells. */
export const TITLES = new WordTable<"m" | "f" | "">([
  ...["mr", "sir", "lord", "king", "prince", "father", "spokesman", "chairman", "brother", "congressman"].map(
    (word) => [word, "m"] as const,
  ),
  ...[
    "mrs",
    "ms",
    "miss",
    "dame",
    "lady",
    "queen",
    "princess",
    "sister",
    "spokeswoman",
    "chairwoman",
    "congresswoman",
    "baroness",
  ].map((word) => [word, "f"] as const),
  ...(
    "dr prof professor gen general col colonel lt lieutenant maj major capt captain sgt sergeant cpl corporal adm admiral brig " +
    "brigadier marshal judge justice president premier chancellor senator sen rep governor gov mayor sheriff undersheriff inspector " +
    "superintendent supt commissioner chief pope rev reverend imam sheikh ambassador secretary commander cmdr detective officer " +
    "constable deputy director minister ombudsman prosecutor rabbi bishop archbishop cardinal chairperson coach det engineer " +
    "spokesperson commodore private pvt lance acting former vice foreign interior prime"
  )
    .split(" ")
    .map((word) => [word, ""] as const),
]);
