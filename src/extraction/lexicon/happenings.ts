/**
 * Nouns that name a happening: what "last week's ..." must be followed by to date one, and what "a three-day ..." lasts.
 * Source: own list after the event types of ACLED and GDELT's CAMEO, and court, election and disaster reporting.
 */
import { wordSet } from "../word-table.ts";

export const HAPPENINGS = wordSet(`
  accident aftershock ambush arrest arrests assassination assault atrocity attack attacks audit avalanche ballot battle blast blaze blockade
  bombardment bombing bombings campaign capsize capsizing ceasefire ceremony clash clashes coalition collapse collision conference conflict
  congress coup crackdown crash curfew cyclone deluge demonstration demonstrations derailment disaster drought earthquake election elections
  emergency eruption evacuation execution exercise explosion explosions famine festival fighting fire flood flooding floods funeral gathering
  genocide gunfight hailstorm hearing heatwave hijack hijacking hurricane incident inauguration incursion inquest inquiry insurgency intervention
  invasion killing killings landslide landslip lockdown manhunt march massacre meeting mission mudslide mutiny occupation offensive
  operation outage outbreak pandemic parade poll polls procession protest protests pursuit quake raid raids rally rallies rampage
  referendum rescue retreat revolt riot riots rising robbery sacking search session shelling shipwreck shooting shootings siege sinking sit
  spill stampede standoff stoppage storm storms storming strike strikes summit talks tornado tragedy trial truce tsunami typhoon unrest
  uprising verdict vigil violence visit vote walkout war wildfire wreck
`);
