-- What was read: sources, documents with their revisions, and the claims found in them.
-- Nothing here is ever overwritten: a changed text is a new revision, a changed reading is a new claim_reading.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Who publishes. Sources of one family never count as two confirmations of a figure.
create table source (
  id text primary key,
  name text not null unique check (name <> ''),
  kind text,
  country text,
  family text,
  party boolean not null default false, -- whether it is a party to what it reports
  first_seen_at timestamptz not null
);

create table document (
  id text primary key check (id <> ''),
  source_id text references source (id),
  url text,
  canonical_url text unique, -- without tracking parameters and fragment: what makes two addresses one document
  kind text not null default 'article' check (kind in ('article', 'digest')),
  facts text,                -- where the figures of a digest were read
  note text,
  first_seen_at timestamptz not null,
  last_seen_at timestamptz not null check (last_seen_at >= first_seen_at)
);
create index document_source on document (source_id);
create index document_newest on document (first_seen_at desc, id);

-- A text as it stood when it was retrieved. Offsets of claims are UTF-16 code units into title or text.
create table revision (
  id text primary key,
  document_id text not null references document (id) on delete cascade,
  number int not null check (number >= 1),
  title text,
  text text not null,
  published_at text,         -- ISO date or date-time as the document gives it, in its own zone
  language text,             -- BCP 47; null is taken for English
  readable boolean not null, -- false: kept and counted, not read
  content_hash text not null,
  replaced int not null default 0 check (replaced >= 0), -- NUL characters and lone surrogates that became U+FFFD
  retrieved_at timestamptz not null,
  extractor text not null,   -- version of the reader that its claims are of
  is_current boolean not null,
  is_grouped boolean not null default false, -- false: its claims are still to be lined up with the others
  unique (document_id, number)
);
create unique index revision_current on revision (document_id) where is_current;
create index revision_pending on revision (document_id) where is_current and not is_grouped;
create index revision_content on revision (content_hash) where is_current;

-- One assertion at one place of one document: what was written. What was read from it is in claim_reading.
create table claim (
  id text primary key,
  document_id text not null references document (id) on delete cascade,
  field text not null check (field in ('title', 'text')),
  kind text not null check (kind in ('quantity', 'date', 'citation', 'quote')),
  mention text not null check (mention <> ''),
  exact text not null check (exact <> ''), -- the clause that carries it
  first_seen_at timestamptz not null,
  search tsvector not null generated always as (to_tsvector('english'::regconfig, exact)) stored
);
create index claim_document on claim (document_id);
create index claim_search on claim using gin (search);
create index claim_words on claim using gin (exact gin_trgm_ops);

-- What was read from a claim. The words around may change while its own stay, so one claim may have several readings.
create table claim_reading (
  id text primary key, -- hash of the claim and of what was read
  claim_id text not null references claim (id) on delete cascade,
  checkworthy boolean not null,
  stated double precision,
  low double precision,  -- null is unbounded
  high double precision,
  low_open boolean,
  high_open boolean,
  soft_low boolean,
  soft_high boolean,
  approximate boolean,
  modifier text,
  unit text,
  precision double precision,
  bounds numrange generated always as (
    case when low_open is null then null
    else numrange(low::numeric, high::numeric,
      case when low_open then '(' else '[' end || case when high_open then ')' else ']' end) end
  ) stored,
  measure text,
  population text,
  base jsonb,
  scope jsonb,
  part_of text,
  breakdown text check (breakdown in ('complete', 'partial')),
  days daterange, -- null where the date is impossible ("2015-09-31") or out of range; date holds it as written
  date jsonb,
  citation jsonb,
  speech jsonb,
  ties jsonb,
  created_at timestamptz not null,
  -- All of a quantity or none of it.
  check (num_nonnulls(low_open, high_open, soft_low, soft_high, approximate, precision) in (0, 6)),
  check (low_open is not null or num_nonnulls(low, high, stated, modifier, unit) = 0),
  check (low <= high)
);
create index claim_reading_claim on claim_reading (claim_id);
create index claim_reading_bounds on claim_reading using gist (measure, unit, bounds);
create index claim_reading_days on claim_reading using gist (days);

-- Where a claim stands in a revision, and how it was read there.
create table claim_sighting (
  revision_id text not null references revision (id) on delete cascade,
  claim_id text not null references claim (id) on delete cascade,
  reading_id text not null references claim_reading (id),
  span_start int not null check (span_start >= 0),
  span_end int not null,
  quote_start int not null check (quote_start >= 0),
  quote_end int not null,
  prefix text not null,
  suffix text not null,
  primary key (revision_id, claim_id),
  check (span_end > span_start),
  check (quote_end > quote_start),
  check (quote_start <= span_start and span_end <= quote_end)
);
create index claim_sighting_claim on claim_sighting (claim_id);
create index claim_sighting_reading on claim_sighting (reading_id);

-- Who is credited, originator first, relay last. No rows: the publisher's own voice.
create table attribution (
  revision_id text not null,
  claim_id text not null,
  position int not null check (position >= 0),
  name text not null check (name <> ''),
  role text not null check (role in ('speaker', 'relay')),
  cue text,
  span_start int not null check (span_start >= 0),
  span_end int not null,
  primary key (revision_id, claim_id, position),
  foreign key (revision_id, claim_id) references claim_sighting (revision_id, claim_id) on delete cascade,
  check (span_end >= span_start)
);
create index attribution_name on attribution (name);

-- The register of resolutions, sessions and summits that citations are compared with.
create table instrument (
  id text primary key,
  body text not null check (body <> ''),
  symbol text,
  number text,
  session text,
  year int,
  date date,
  place text,
  title text
);
create index instrument_body on instrument (body, number);
