-- What the checks say, and the runs that said it.

create table run (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('ingest', 'check')),
  started_at timestamptz not null,
  ended_at timestamptz check (ended_at >= started_at),
  summary jsonb not null default '{}'
);

create table finding (
  id text primary key, -- fingerprint: hash of the check, the figure or document, and the odd side's claims
  "check" text not null,
  severity text not null check (severity in ('error', 'warning', 'note')),
  message text not null,
  computation text not null,
  relation text,
  event_id text references event (id) on delete set null,
  figure_id text references figure (id) on delete set null,
  state text not null default 'open' check (state in ('open', 'confirmed', 'dismissed', 'snoozed')),
  snoozed_until timestamptz,
  version int not null default 1, -- counts changes of state, for If-Match
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null check (last_seen_at >= first_seen_at),
  last_run_id bigint references run (id) on delete set null,
  changed_at timestamptz not null, -- when it was last new, regressed, gone, or given another state
  delta text not null default 'new' check (delta in ('new', 'regressed', 'unchanged', 'gone')), -- by the last run of the checks
  gone_at timestamptz, -- set while the checks no longer say it
  check ((state = 'snoozed') = (snoozed_until is not null)),
  check ((delta = 'gone') = (gone_at is not null))
);
create index finding_changed on finding (changed_at desc, id);
create index finding_event_id on finding (event_id);
create index finding_figure_id on finding (figure_id);

create table finding_claim (
  finding_id text not null references finding (id) on delete cascade,
  position int not null check (position >= 0), -- the odd claim first
  claim_id text not null references claim (id) on delete cascade,
  primary key (finding_id, position)
);
create index finding_claim_claim on finding_claim (claim_id);

-- What happened to a finding: who, when, what, why. Runs write here too.
create table finding_event (
  id bigint generated always as identity primary key,
  finding_id text not null references finding (id) on delete cascade,
  at timestamptz not null,
  what text not null check (what in ('new', 'gone', 'regressed', 'changed', 'confirmed', 'dismissed', 'snoozed', 'reopened')),
  who text, -- null: a run
  why text,
  run_id bigint references run (id) on delete set null,
  check (who is not null or run_id is not null)
);
create index finding_event_finding on finding_event (finding_id, id);
create index finding_event_run on finding_event (run_id);
