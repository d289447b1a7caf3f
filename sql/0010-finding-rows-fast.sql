-- What rows are looked for by: the figure of a claim, and figures, events, sources and speakers by their words.

-- The unique index leaves out what a person rejected, so a look for all that a claim is in read the whole table.
create index figure_claim_claim_all on figure_claim (claim_id);
create index finding_last_run on finding (last_run_id);

alter table event add column search tsvector not null generated always as (to_tsvector('english'::regconfig, label)) stored;
create index event_search on event using gin (search);
alter table figure add column search tsvector not null generated always as (to_tsvector('english'::regconfig, label)) stored;
create index figure_search on figure using gin (search);
create index source_words on source using gin (name gin_trgm_ops);
create index attribution_words on attribution using gin (name gin_trgm_ops);

-- Documents are found by the days that they date things to as well.
alter table story_key drop constraint story_key_kind_check;
alter table story_key add constraint story_key_kind_check check (kind in ('name', 'citation', 'day'));
