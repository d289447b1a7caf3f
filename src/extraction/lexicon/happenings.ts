/**
 * Nouns that name a happening, beside the families of `domain/happening.ts`: what "last week's ..." must be followed by to date one, and what "a three-day ..." lasts.
 * Source: own list after the event types of ACLED and GDELT's CAMEO, and court, election and disaster reporting.
 */
import { wordSet } from "../word-table.ts";

export const HAPPENINGS = wordSet(`
  accident arrest arrests assassination audit blockade campaign ceremony coalition conflict crackdown curfew disaster
  emergency evacuation exercise festival funeral gathering gunfight hailstorm hearing heatwave inauguration incident
  incursion inquest inquiry insurgency intervention invasion killing lockdown manhunt meeting mission occupation
  operation outage parade procession pursuit rampage rescue retreat revolt rising robbery sacking search sit stampede
  storming talks tragedy vigil violence visit war
`);
