/** The singular of a plural noun, by rule and by list. */
export function singularOf(word: string): string {
  const irregular = SINGULARS.get(word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith("men")) return `${word.slice(0, -3)}man`;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh|zz)es$/u.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is"))
    return word.slice(0, -1);
  return word;
}
const SINGULARS: ReadonlyMap<string, string> = new Map([
  ["feet", "foot"],
  ["lives", "life"],
  ["movies", "movie"],
  ["buses", "bus"],
  ["viruses", "virus"],
  ["campuses", "campus"],
  ["crises", "crisis"],
  ["leaves", "leaf"],
  ["knives", "knife"],
  ["wolves", "wolf"],
  ["shelves", "shelf"],
  ["loaves", "loaf"],
  ["halves", "half"],
  ["series", "series"],
  ["species", "species"],
  ["criteria", "criterion"],
  ["zeroes", "zero"],
  ["heroes", "hero"],
  ["potatoes", "potato"],
  ["tomatoes", "tomato"],
  ["aircraft", "aircraft"],
  ["head", "animal"],
  ["cattle", "animal"],
  ["sheep", "sheep"],
]);

/** The regular plural of a noun. */
export function pluralOf(word: string): string {
  if (/[^aeiou]y$/u.test(word)) return `${word.slice(0, -1)}ies`;
  if (/(?:s|x|ch|sh)$/u.test(word)) return `${word}es`;
  if (word.endsWith("man")) return `${word.slice(0, -3)}men`;
  if (word === "child") return "children";
  return `${word}s`;
}
