-- What the claims speak of. Rows here are suggestions, made again from claims and decisions; people's decisions are kept for ever.

create table event (
  id text primary key, -- hash of its founding claim
  label text not null,
  place text,
  start_day text, -- inclusive ISO days
  end_day text,
  first_seen_at timestamptz not null
);

create table event_claim (
  event_id text not null references event (id) on delete cascade,
  claim_id text not null references claim (id) on delete cascade,
  position int not null check (position >= 0), -- the founding claim first
  primary key (event_id, claim_id)
);
create index event_claim_claim on event_claim (claim_id);

-- The one thing that several claims give values for. It has a range over its claims, never a best value.
create table figure (
  id text primary key, -- hash of its founding claim
  event_id text not null references event (id) on delete cascade,
  label text not null,
  kind text not null check (kind in ('quantity', 'date', 'citation', 'quote')),
  measure text,
  population text,
  unit text,
  start_day text,
  end_day text,
  low double precision,
  high double precision,
  first_seen_at timestamptz not null,
  check (low <= high)
);
create index figure_event on figure (event_id);

create table figure_claim (
  figure_id text not null references figure (id) on delete cascade,
  claim_id text not null references claim (id) on delete cascade,
  position int not null check (position >= 0), -- the founding claim first
  status text not null default 'suggested' check (status in ('suggested', 'confirmed', 'rejected')),
  why text[] not null default '{}', -- in the order in which the reasons counted
  primary key (figure_id, claim_id)
);
-- A claim is in at most one figure.
create unique index figure_claim_claim on figure_claim (claim_id) where status <> 'rejected';

-- Where a value was first said; ten reprints of one agency story are one origin.
create table origin (
  figure_id text not null references figure (id) on delete cascade,
  id text not null,
  position int not null check (position >= 0),
  primary key (figure_id, id)
);

create table origin_claim (
  figure_id text not null,
  origin_id text not null,
  claim_id text not null references claim (id) on delete cascade,
  position int not null check (position >= 0),
  primary key (figure_id, origin_id, claim_id),
  foreign key (figure_id, origin_id) references origin (figure_id, id) on delete cascade
);
create index origin_claim_claim on origin_claim (claim_id);

-- Why two claims were put together; grouping follows these to find all that a new document may touch.
create table link (
  a text not null references claim (id) on delete cascade,
  b text not null references claim (id) on delete cascade,
  level text not null check (level in ('event', 'figure')),
  reasons text[] not null,
  primary key (a, b, level)
);
create index link_b on link (b);

create table relation (
  a text not null references claim (id) on delete cascade,
  b text not null references claim (id) on delete cascade,
  kind text not null check (kind in ('agrees', 'repeats', 'refines', 'compatible', 'supersedes', 'part-of',
    'tension', 'contradicts', 'definition-differs', 'not-comparable')),
  decided_by text[] not null,
  computation text not null,
  primary key (a, b),
  check (a <> b)
);
create index relation_b on relation (b);

-- What grouping compares documents by, made from the current text: so setting a new document beside it needs no reading again.
create table story (
  document_id text primary key references document (id) on delete cascade,
  day int not null, -- of publication, counted from 1970-01-01; 0 where it is not known
  profile text not null -- JSON
);

-- Keys under which grouping looks for documents of one story, or of one cited instrument.
create table story_key (
  kind text not null check (kind in ('name', 'citation')),
  key text not null,
  day int not null, -- of its story: what is looked for first is what was published next to it
  document_id text not null references story (document_id) on delete cascade,
  primary key (kind, key, day, document_id)
);
create index story_key_document on story_key (document_id);

-- A person's word on two claims: one thing, or kept apart. It holds on every later run; the newest decision on a pair counts.
create table grouping_decision (
  id bigint generated always as identity primary key,
  a text not null references claim (id) on delete cascade,
  b text not null references claim (id) on delete cascade,
  level text not null check (level in ('event', 'figure')),
  same boolean not null,
  who text not null,
  why text not null,
  decided_at timestamptz not null,
  check (a <> b)
);
create index grouping_decision_b on grouping_decision (b);
create index grouping_decision_a on grouping_decision (a);

-- Ids of events and figures that were merged into another: links to them never break.
create table redirect (
  kind text not null check (kind in ('event', 'figure')),
  from_id text not null,
  to_id text not null,
  since timestamptz not null,
  primary key (kind, from_id),
  check (from_id <> to_id)
);
create index redirect_to on redirect (kind, to_id);
