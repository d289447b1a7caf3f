// Reports of unrelated invented events for benches: one seed, one corpus. Countries, capitals, ministries and publishers come back in
// event after event, as they do in news; towns and surnames are made up and seldom do.

const COUNTRIES = [
  ["Kenya", "Kenyan", "Nairobi"],
  ["Peru", "Peruvian", "Lima"],
  ["Nepal", "Nepalese", "Kathmandu"],
  ["Ghana", "Ghanaian", "Accra"],
  ["Ecuador", "Ecuadorean", "Quito"],
  ["Norway", "Norwegian", "Oslo"],
  ["Latvia", "Latvian", "Riga"],
  ["Jordan", "Jordanian", "Amman"],
  ["Vietnam", "Vietnamese", "Hanoi"],
  ["Morocco", "Moroccan", "Rabat"],
  ["Zambia", "Zambian", "Lusaka"],
  ["Uruguay", "Uruguayan", "Montevideo"],
  ["Portugal", "Portuguese", "Lisbon"],
  ["Bangladesh", "Bangladeshi", "Dhaka"],
  ["Finland", "Finnish", "Helsinki"],
  ["Senegal", "Senegalese", "Dakar"],
  ["Mongolia", "Mongolian", "Ulaanbaatar"],
  ["Honduras", "Honduran", "Tegucigalpa"],
  ["Croatia", "Croatian", "Zagreb"],
  ["Tanzania", "Tanzanian", "Dodoma"],
];
const GIVEN =
  "Ada Bruno Clara Dario Elena Felix Greta Hugo Ines Jonas Karla Leo Mira Nils Olga Pavel Rosa Stefan Tilda Viktor".split(
    " ",
  );
const MINISTRIES = [
  "Ministry of Health",
  "Ministry of Defence",
  "Ministry of the Interior",
  "National Statistics Office",
];
const PUBLISHERS = [
  "Morning Courier",
  "Evening Ledger",
  "Capital Wire",
  "Harbour Gazette",
  "National Tribune",
  "Northern Post",
];
const ONSETS = "b br d dr f g gr h j k kl l m n p pr r s st t tr v w z".split(" ");
const VOWELS = "a e i o u ai ei ou".split(" ");
const CODAS = "l m n r s th x nd rk lt".split(" ");

const STORIES = [
  {
    words: "flood",
    title: ({ town }, n) => `Flood in ${town} kills ${n.dead}`,
    lead: ({ town, country, day }, n) =>
      `A flood killed ${n.dead} people in ${town}, ${country}, on ${day}, and ${n.hurt} others were injured.`,
    more: ({ adjective, ministry, speaker, town }, n) => [
      `The ${adjective} ${ministry} said that ${n.missing} people were still missing.`,
      `More than ${n.homes} homes were destroyed along the river, ${speaker} told reporters in ${town}.`,
      `About ${n.moved} residents slept in schools.`,
    ],
  },
  {
    words: "clash",
    title: ({ town }, n) => `Army says ${n.dead} dead near ${town}`,
    lead: ({ town, adjective, day }, n) =>
      `The ${adjective} army said that ${n.dead} fighters were killed near ${town} on ${day}.`,
    more: ({ capital, ministry, speaker }, n) => [
      `${speaker}, of the ${ministry} in ${capital}, put the wounded at ${n.hurt}.`,
      `Some ${n.moved} people have fled since the fighting began.`,
      `Soldiers detained ${n.missing} men and took ${n.homes} rifles.`,
    ],
  },
  {
    words: "crash",
    title: ({ town }, n) => `Bus falls into ravine near ${town}, ${n.dead} dead`,
    lead: ({ town, country, day }, n) =>
      `At least ${n.dead} passengers died when a bus left the road near ${town} in ${country} on ${day}.`,
    more: ({ speaker, capital, ministry }, n) => [
      `${speaker} of the ${ministry} said ${n.hurt} survivors were taken to hospitals, ${n.missing} of them to ${capital}.`,
      `The bus carried ${n.dead + n.hurt} people.`,
      `It had covered ${n.homes} kilometres that day.`,
    ],
  },
  {
    words: "outbreak",
    title: ({ town }, n) => `Cholera outbreak in ${town}: ${n.hurt} cases`,
    lead: ({ town, country, day }, n) =>
      `Doctors in ${town}, ${country}, had counted ${n.hurt} cases of cholera by ${day}, of which ${n.dead} were fatal.`,
    more: ({ ministry, speaker, adjective }, n) => [
      `The ${adjective} ${ministry} sent ${n.homes} doses of vaccine.`,
      `${speaker} said ${n.missing} percent of wells were unsafe.`,
      `The last outbreak, in ${1950 + (n.homes % 40)}, killed ${n.missing} people.`,
    ],
  },
  {
    words: "strike",
    title: ({ town }, n) => `${n.moved} miners strike in ${town}`,
    lead: ({ town, country, day }, n) =>
      `Some ${n.moved} miners stopped work in ${town}, ${country}, on ${day} and asked for ${n.missing} percent more pay.`,
    more: ({ ministry, speaker, capital }, n) => [
      `The company offered ${n.hurt % 9}.5 percent, ${speaker} said in ${capital}.`,
      `According to the ${ministry}, ${n.homes} jobs are at risk.`,
      `The pit lost $${n.dead} million last year.`,
    ],
  },
];

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** Documents without end, about five claims each; every event has one to three reports. The same seed gives the same ones. */
export function* inventedNews(seed) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const between = (low, high) => low + Math.floor(random() * (high - low));
  for (let event = 0; ; event++) {
    const [country, adjective, capital] = pick(COUNTRIES);
    const town = madeUpName(pick);
    const story = pick(STORIES);
    const date = new Date(Date.UTC(between(1995, 2025), between(0, 12), between(1, 28)));
    const numbers = {
      dead: between(4, 90),
      hurt: between(91, 400),
      missing: between(11, 60),
      homes: between(100, 900),
      moved: between(1000, 9000),
    };
    const reports = between(1, 4);
    for (let report = 0; report < reports; report++) {
      const published = new Date(date.getTime() + report * 86_400_000);
      const n = { ...numbers, dead: numbers.dead + report * between(0, 3) };
      const facts = {
        town,
        country,
        adjective,
        capital,
        ministry: pick(MINISTRIES),
        speaker: `${pick(GIVEN)} ${madeUpName(pick)}`,
        day: `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`,
      };
      yield {
        id: `invented-${seed}-${event}-${report}`,
        title: story.title(facts, n),
        publisher: pick(PUBLISHERS),
        publishedAt: published.toISOString().slice(0, 10),
        text: [story.lead(facts, n), ...story.more(facts, n)].join(" "),
      };
    }
  }
}

function madeUpName(pick) {
  const syllable = () => pick(ONSETS) + pick(VOWELS);
  const word = syllable() + syllable() + pick(CODAS);
  return word[0].toUpperCase() + word.slice(1);
}

/** Numbers from 0 to 1 by mulberry32 (Tommy Ettinger, public domain). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
