/**
 * Words that news of any kind is full of, crime reports above all: sharing them does not make two stories one.
 * Source: own list, after the words that reports of different local shootings share most, November 2026.
 */
export const NEWS_WORDS: ReadonlySet<string> = new Set(
  `police officer officers man men woman women people person victim victims suspect suspects shot shooting shoot shots gun gunshot gunman weapon handgun
  killed kill killing dead death died die injured injury injuries wounded wound wounds sheriff deputy deputies
  hospital scene home house street road family friend friends boy girl teen teenager son daughter mother father brother wife husband uncle child children old
  age year young arrested arrest charged charge charges court jail prison murder homicide suicide fatal fatally accidentally
  case investigation investigate investigators detectives detective witness witnesses night morning evening afternoon week month today
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  car vehicle driver door party call called calls caller area block neighbourhood neighborhood near apartment neighbor neighbors inside outside
  incident condition critical critically stable serious taken took found left went came come drove fired fire opened open heard saw seen know known
  think believed believe want help asked news information released release identified connection involved
  city county town local state community member members group department chief office place part way life live time work worked working back head hand side
  himself herself themselves while right remain remained happen happened need follow followed continue continued expect expected show showed alive lying
  nothing going together story photo video caption copyright broadcast material rights reserved published rewritten statement country national government`
    .trim()
    .split(/\s+/u),
);
