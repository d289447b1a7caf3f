/** Kinds of people that recorders count apart; a word stands for its class, and words of no class stand for anybody. */
const CLASSES: ReadonlyMap<string, string> = new Map(
  [
    [
      "children",
      "child children minor minors boy boys girl girls baby babies infant infants toddler toddlers",
    ],
    ["women", "woman women mother mothers"],
    ["men", "man men"],
    ["adults", "adult adults"],
    ["old people", "elderly pensioner pensioners"],
    ["pupils", "pupil pupils student students schoolchildren"],
    [
      "soldiers",
      "soldier soldiers troops servicemen serviceman fighters fighter militants militant combatant combatants rebels rebel insurgents",
    ],
    ["police", "police officer officers policeman policemen gendarmes"],
    ["crew", "crew sailor sailors crewmen driver drivers pilot pilots staff"],
    ["passengers", "passenger passengers"],
    ["guards", "guard guards"],
    ["households", "family families household households"],
  ].flatMap(([name, words]) => (words as string).split(" ").map((word) => [word, name as string] as const)),
);

/** Classes that are always a part of "people"; of soldiers or passengers a text may say people and mean them. */
const PARTS = new Set(["children", "women", "men", "adults", "old people", "pupils"]);

/** Whether two populations are counted apart: children and soldiers, or children and people of any kind. */
export function populationsDiffer(a: string | undefined, b: string | undefined): boolean {
  const classA = classOf(a);
  const classB = classOf(b);
  if (classA !== undefined && classB !== undefined) return classA !== classB;
  return (PARTS.has(classA ?? "") && b === "people") || (PARTS.has(classB ?? "") && a === "people");
}

function classOf(population: string | undefined): string | undefined {
  for (const word of population?.toLowerCase().split(/[\s-]+/u) ?? []) {
    const found = CLASSES.get(word);
    if (found) return found;
  }
  return undefined;
}
