/** Words that say nothing of what a number counts. Source: own list, November 2026. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but nor so of in on at by to for from with without into onto upon over under above below between among through during before after since until
  as is are was were be been being am do does did done has have had having will would shall should may might can could must
  it its he him his she her hers they them their theirs we us our you your i me my this that these those there here who whom whose which what when where why how
  not no none any some all each every both either neither other another others more most less least fewer few many much several such same own
  than then too very just only also even still yet already now today yesterday tomorrow tonight again once ever never
  about around nearly almost roughly approximately exactly up down out off per cent percent
  said says say saying told tells tell according reported report reports reportedly announced added stated confirmed put puts gave give given gives
  number numbers figure figures total totals count counted amount level least
  year years month months week weeks day days hour hours time times last next first second third late early later earlier ago
  one two three four five six seven eight nine ten eleven twelve hundred thousand million billion mn bn dozen dozens score half
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  square kilometre kilometres kilometer kilometers mile miles metre metres meter meters foot feet acre acres hectare hectares tonne tonnes ton tons
  dollar dollars euro euros pound pounds crown crowns franc francs cent cents
  old aged age shot polic police caption image photo video
  mr mrs ms official officials spokesman spokeswoman`.split(/\s+/u),
);
