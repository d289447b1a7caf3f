import type { Claim, Scope } from "../domain/claim.ts";
import { mayBeSameName } from "../domain/names.ts";
import type { RelationKind } from "../domain/relation.ts";
import { populationsDiffer } from "./population-class.ts";

/** The scope field that makes two values answers to two questions. */
export function definitionThatDiffers(a: Claim, b: Claim): { kind: RelationKind; field: string } | undefined {
  for (const field of ["status", "cause"] as const)
    if (differ(a.scope?.[field], b.scope?.[field])) return { kind: "definition-differs", field };
  // A count that does not say how the dead died is of those killed outright.
  if (isWiderCause(a) !== isWiderCause(b)) return { kind: "definition-differs", field: "cause" };
  if (isCountOfSomeBodies(a, b) || isCountOfSomeBodies(b, a))
    return { kind: "definition-differs", field: "bodies or all" };
  if (differ(a.scope?.flow, b.scope?.flow) && !coverOneStretch(a.scope, b.scope) && !isOfAnEra(a, b))
    return { kind: "definition-differs", field: "flow" };
  if (isExpected(a) !== isExpected(b)) return { kind: "definition-differs", field: "epistemic" };
  if (periodsApart(a.scope, b.scope)) return { kind: "not-comparable", field: "period" };
  if (endWidelyApart(a.scope, b.scope)) return { kind: "definition-differs", field: "period" };
  if (basesDiffer(a, b)) return { kind: "definition-differs", field: "base" };
  if (populationsDiffer(a.population, b.population))
    return { kind: "definition-differs", field: "population" };
  if (mayCountAttacker(a, b)) return { kind: "definition-differs", field: "victims or all" };
  return undefined;
}

function isWiderCause({ scope }: Claim): boolean {
  return scope?.cause === "indirect" || scope?.cause === "excess";
}

/** "181 bodies were examined" and "613 were killed": bodies found are some of the dead; more bodies than dead are a clash. */
function isCountOfSomeBodies(bodies: Claim, all: Claim): boolean {
  if (bodies.scope?.evidence !== "bodies" || all.scope?.evidence === "bodies") return false;
  if (!bodies.value || !all.value) return false;
  return (bodies.value.low ?? 0) < (all.value.low ?? all.value.high ?? 0);
}

/** Shares of two wholes: "half of our pupils" and "a tenth of all pupils in the county". */
function basesDiffer(a: Claim, b: Claim): boolean {
  return a.base !== undefined && b.base !== undefined && !mayBeSameName(a.base.words, b.base.words);
}

function isExpected(claim: Claim): boolean {
  return claim.scope?.epistemic === "expected";
}

/** Days by which two stretches may begin and end apart and still be one ("since May", "from 20 May to Sunday"); judgement. */
const STRETCH_DAYS = 31;

/** Whether a count up to now and a count of a period are of the same time. */
function coverOneStretch(a: Scope | undefined, b: Scope | undefined): boolean {
  const near = (x: string | undefined, y: string | undefined) =>
    x !== undefined &&
    y !== undefined &&
    Math.abs(Date.parse(x) - Date.parse(y)) <= STRETCH_DAYS * 86_400_000;
  return near(a?.start, b?.start) && near(a?.end ?? a?.asOf, b?.end ?? b?.asOf);
}

/** Days beyond which a stretch is a whole war or term, and no slice of a running count; judgement: slices are weeks, months, years. */
const ERA_DAYS = 366;

/** "The war of 1984 to 1990 claimed 8,912 lives" and "9,640 deaths have so far been documented": both count the whole. */
function isOfAnEra(a: Claim, b: Claim): boolean {
  return [a, b].some(({ scope }) => {
    if (scope?.flow !== "in-period" || scope.start === undefined || scope.end === undefined) return false;
    return Date.parse(scope.end) - Date.parse(scope.start) > ERA_DAYS * 86_400_000;
  });
}

/** Counts "from September to December" and "from September to February": one begin, ends over a month apart. */
function endWidelyApart(a: Scope | undefined, b: Scope | undefined): boolean {
  const [x, y] = [a?.end ?? a?.asOf, b?.end ?? b?.asOf];
  const isWindow = a?.start !== undefined && b?.start !== undefined && a.start !== a.end && b.start !== b.end;
  if (!isWindow || x === undefined || y === undefined) return false;
  return Math.abs(Date.parse(x) - Date.parse(y)) > STRETCH_DAYS * 86_400_000;
}

function periodsApart(a: Scope | undefined, b: Scope | undefined): boolean {
  const before = (x: Scope | undefined, y: Scope | undefined) =>
    x?.end !== undefined && y?.start !== undefined && x.end < y.start;
  return before(a, b) || before(b, a);
}

function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

/** Attackers who may be among the dead and are no victims; judgement. */
const FEW = 2;

/** "Five died" and "the four victims": whoever counts victims leaves the attacker out. */
function mayCountAttacker(a: Claim, b: Claim): boolean {
  const isVictims = ({ population }: Claim) => /^victim/u.test(population ?? "");
  if (isVictims(a) === isVictims(b) || !a.value || !b.value) return false;
  const apart = Math.abs((a.value.low ?? 0) - (b.value.low ?? 0));
  return apart > 0 && apart <= FEW;
}
