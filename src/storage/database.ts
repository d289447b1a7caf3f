import type { ColumnType, Generated } from "kysely";
import type { Attribution } from "../domain/attribution.ts";
import type { Citation, ClaimDate, ClaimKind, Scope, Speech, Tie } from "../domain/claim.ts";
import type { Field } from "../domain/document.ts";
import type { Severity } from "../domain/finding.ts";
import type { Role } from "../domain/permissions.ts";
import type { RelationKind } from "../domain/relation.ts";
import type { FindingState, Resolution, Standing } from "../domain/review.ts";

/*
 * The tables of sql/, for Kysely. The only place with snake_case.
 * A time is read as a Date and written as an ISO string or a Date. JSON is written as a string (see `json` in `sql-snippets.ts`).
 */

type Time = ColumnType<Date, Date | string, Date | string>;
type NullableTime = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Json<T> = ColumnType<T | null, string | null | undefined, string | null>;
type Computed<T> = ColumnType<T, never, never>;

export interface Database {
  source: SourceTable;
  document: DocumentTable;
  revision: RevisionTable;
  figure_edit: { revision_id: string; before_claim_id: string; after_claim_id: string; edited_at: Time };
  claim: ClaimTable;
  claim_reading: ClaimReadingTable;
  claim_sighting: ClaimSightingTable;
  attribution: AttributionTable;
  instrument: InstrumentTable;
  event: EventTable;
  event_claim: { event_id: string; claim_id: string; position: number };
  figure: FigureTable;
  figure_claim: FigureClaimTable;
  origin: { figure_id: string; id: string; position: number };
  origin_claim: { figure_id: string; origin_id: string; claim_id: string; position: number };
  link: { a: string; b: string; level: "event" | "figure"; reasons: string[] };
  relation: { a: string; b: string; kind: RelationKind; decided_by: string[]; computation: string };
  story: { document_id: string; day: number; profile: string };
  story_key: { kind: "name" | "citation" | "day"; key: string; day: number; document_id: string };
  grouping_act: GroupingActTable;
  grouping_decision: GroupingDecisionTable;
  audit_log: { position: number; event: string; hash: string };
  audit_head: { id: Generated<boolean>; position: number; hash: string };
  redirect: { kind: "event" | "figure"; from_id: string; to_id: string; since: Time };
  run: RunTable;
  finding: FindingTable;
  finding_claim: { finding_id: string; position: number; claim_id: string };
  finding_event: FindingEventTable;
  user: { id: string; name: string; created_at: Time };
  api_key: ApiKeyTable;
  session: SessionTable;
  sign_in_link: SignInLinkTable;
}

export interface SourceTable {
  id: string;
  name: string;
  kind: string | null;
  country: string | null;
  family: string | null;
  party: Generated<boolean>;
  first_seen_at: Time;
}

export interface DocumentTable {
  id: string;
  source_id: string | null;
  url: string | null;
  canonical_url: string | null;
  kind: Generated<"article" | "digest">;
  facts: string | null;
  note: string | null;
  etag: string | null;
  last_modified: string | null;
  first_seen_at: Time;
  last_seen_at: Time;
}

export interface RevisionTable {
  id: string;
  document_id: string;
  number: number;
  title: string | null;
  text: string;
  published_at: string | null;
  byline: string | null;
  modified_at: string | null;
  language: string | null;
  readable: boolean;
  content_hash: string;
  replaced: Generated<number>;
  retrieved_at: Time;
  extractor: string;
  is_current: boolean;
  is_grouped: Generated<boolean>;
}

export interface ClaimTable {
  id: string;
  document_id: string;
  field: Field;
  kind: ClaimKind;
  mention: string;
  exact: string;
  first_seen_at: Time;
  search: Computed<string>;
}

export interface ClaimReadingTable {
  id: string;
  claim_id: string;
  checkworthy: boolean;
  stated: number | null;
  low: number | null;
  high: number | null;
  low_open: boolean | null;
  high_open: boolean | null;
  soft_low: boolean | null;
  soft_high: boolean | null;
  approximate: boolean | null;
  modifier: string | null;
  unit: string | null;
  precision: number | null;
  bounds: Computed<string | null>;
  measure: string | null;
  population: string | null;
  base: Json<{ claimId?: string; words: string }>;
  scope: Json<Scope>;
  part_of: string | null;
  breakdown: "complete" | "partial" | null;
  days: string | null;
  date: Json<ClaimDate>;
  citation: Json<Citation>;
  speech: Json<Speech>;
  ties: Json<Tie[]>;
  created_at: Time;
}

export interface ClaimSightingTable {
  revision_id: string;
  claim_id: string;
  reading_id: string;
  span_start: number;
  span_end: number;
  quote_start: number;
  quote_end: number;
  prefix: string;
  suffix: string;
}

export interface AttributionTable {
  revision_id: string;
  claim_id: string;
  position: number;
  name: string;
  role: Attribution["role"];
  cue: string | null;
  span_start: number;
  span_end: number;
}

export interface InstrumentTable {
  id: string;
  body: string;
  symbol: string | null;
  number: string | null;
  session: string | null;
  year: number | null;
  date: string | null;
  place: string | null;
  title: string | null;
}

export interface EventTable {
  id: string;
  label: string;
  place: string | null;
  start_day: string | null;
  end_day: string | null;
  first_seen_at: Time;
}

export interface FigureTable {
  id: string;
  event_id: string;
  label: string;
  kind: ClaimKind;
  measure: string | null;
  population: string | null;
  unit: string | null;
  start_day: string | null;
  end_day: string | null;
  low: number | null;
  high: number | null;
  first_seen_at: Time;
}

export interface FigureClaimTable {
  figure_id: string;
  claim_id: string;
  position: number;
  status: Generated<"suggested" | "confirmed" | "rejected">;
  why: Generated<string[]>;
}

export interface GroupingActTable {
  id: Generated<number>;
  kind: "confirm" | "move" | "split" | "merge" | "decide";
  level: "event" | "figure";
  subject: string;
  who: string;
  why: string;
  at: Time;
  undone_at: NullableTime;
  undone_by: Generated<string | null>;
}

export interface GroupingDecisionTable {
  id: Generated<number>;
  act_id: Generated<number | null>;
  a: string;
  b: string;
  level: "event" | "figure";
  same: boolean;
  who: string;
  why: string;
  decided_at: Time;
}

export interface RunTable {
  id: Generated<number>;
  kind: "ingest" | "check";
  started_at: Time;
  ended_at: NullableTime;
  summary: ColumnType<Record<string, unknown>, string | undefined, string>;
}

/** How a finding stands against the run of the checks before the last. */
export type FindingDelta = "new" | "regressed" | "unchanged" | "gone";

export interface FindingTable {
  id: string;
  check: string;
  severity: Severity;
  message: string;
  computation: string;
  relation: string | null;
  event_id: string | null;
  figure_id: string | null;
  state: Generated<FindingState>;
  snoozed_until: NullableTime;
  resolution: Generated<Resolution | null>;
  assignee: Generated<string | null>;
  version: Generated<number>;
  first_seen_at: Time;
  last_seen_at: Time;
  last_run_id: number | null;
  changed_at: Time;
  delta: Generated<FindingDelta>;
  gone_at: NullableTime;
}

/** What can happen to a finding; runs write the first four and `reopened`, people all but those four. */
export type FindingChange =
  | "new"
  | "gone"
  | "regressed"
  | "changed"
  | "confirmed"
  | "dismissed"
  | "snoozed"
  | "resolved"
  | "reopened"
  | "noted"
  | "assigned"
  | "undone";

export interface FindingEventTable {
  id: Generated<number>;
  finding_id: string;
  at: Time;
  what: FindingChange;
  who: string | null;
  why: string | null;
  run_id: number | null;
  before: Json<Standing>;
  after: Json<Standing>;
  /** Id of the act that this one took back. */
  undoes: Generated<number | null>;
}

export interface ApiKeyTable {
  id: string;
  user_id: string;
  role: Role;
  secret_hash: string;
  created_at: Time;
  created_by: string;
  expires_at: NullableTime;
  last_used_at: NullableTime;
  revoked_at: NullableTime;
}

export interface SignInLinkTable {
  token_hash: string;
  user_id: string;
  role: Role;
  created_at: Time;
  expires_at: Time;
}

export interface SessionTable extends SignInLinkTable {
  key_id: Generated<string | null>;
}
