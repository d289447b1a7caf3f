/**
 * Nouns (and a few verbs) for what happens, in families: words of one family may name the same happening. An aftershock is not its
 * main shock, a trial is not the crime. The first word of a row is the family's name.
 * Source: own list from newsroom use, with ACLED's and EM-DAT's event types as the frame, November 2026.
 */
const FAMILIES = `
earthquake quake earthquakes quakes tremor tremors temblor shock
aftershock aftershocks
tsunami
flood floods flooding floodwaters deluge inundation
landslide landslides mudslide mudslides landslip avalanche rockfall
storm storms cyclone hurricane typhoon tornado tornadoes blizzard gale
eruption eruptions volcano
drought famine
wildfire wildfires bushfire
fire fires blaze inferno burned burnt arson
explosion explosions blast blasts bombing bombings bomb bombs bombed detonation exploded detonated blew
shooting shootings gunfire gunshot gunshots gunman gunmen shot shots shootout
stabbing stabbings knifing stabbed
massacre massacres slaughter slaughters genocide genocides atrocity atrocities killings pogrom pogroms
attack attacks raid raids assault ambush offensive
airstrike airstrikes shelling bombardment
battle battles clash clashes fighting
siege sieges hostage hostages standoff hostage-taking
hijacking hijack hijacked
riot riots mutiny unrest uprising
crash crashes collision collisions collide collided derailment derailed wreck crashed pileup
sinking sank capsized capsize capsizing shipwreck sinks
collapse collapses cave-in collapsed
spill leak
outbreak outbreaks epidemic epidemics pandemic cholera ebola measles
strike strikes walkout stoppage walkouts striking
protest protests demonstration demonstrations march marches rally rallies marched demonstrators
election elections vote ballot poll polls referendum turnout voters
summit summits conference conferences session sessions congress
trial trials verdict sentence judgment conviction sentencing
treaty armistice ceasefire accord truce
census
budget budgets
layoffs layoff redundancies
coup putsch
murder murders homicide
kidnapping abduction
deportation deportations exodus
execution executions
`;

const FAMILY_OF: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split("\n")
    .flatMap((row) => {
      const words = row.split(" ");
      return words.map((word) => [word, words[0] as string] as const);
    }),
);

/** Every word that names a happening, with its family. */
export function happeningWords(): Iterable<readonly [word: string, family: string]> {
  return FAMILY_OF;
}

/** The family of happenings that a lower-case word names ("quake" -> "earthquake"); undefined for other words. */
export function happeningOf(word: string): string | undefined {
  return FAMILY_OF.get(word);
}

/**
 * Nouns for what happens that name no one happening by their word ("an operation", "a visit"): they may be dated and last, but two texts that have
 * one of them need not tell of one thing. Source: own list after the event types of ACLED and GDELT's CAMEO, and court, election and disaster reporting.
 */
const WITHOUT_FAMILY: ReadonlySet<string> = new Set(
  `accident arrest arrests assassination audit blockade campaign ceremony coalition conflict crackdown curfew disaster
  emergency evacuation exercise festival funeral gathering gunfight hailstorm hearing heatwave inauguration incident
  incursion inquest inquiry insurgency intervention invasion killing lockdown manhunt meeting mission occupation
  operation outage parade procession pursuit rampage rescue retreat revolt rising robbery sacking search sit stampede
  storming talks tragedy vigil violence visit war`.split(/\s+/u),
);

/** Whether a lower-case word says that something happens, in a family or not. */
export function isHappening(word: string): boolean {
  return FAMILY_OF.has(word) || WITHOUT_FAMILY.has(word);
}

/**
 * Whether a capitalised "March" between these words is a march ("the Million Man March in Washington") and no month ("on Friday, March 7").
 *
 * @param before the word before it, as written; undefined when a mark or nothing stands there.
 * @param after the word or number after it.
 */
export function isNamedMarch(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || !/^\p{Lu}\p{Ll}/u.test(before) || WEEKDAY.test(before)) return false;
  return !/^\d/u.test(after ?? "");
}

const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/iu;
