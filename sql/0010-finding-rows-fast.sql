-- What rows are looked for by: the figure of a claim, the last run that said a finding.

-- The unique index leaves out what a person rejected, so a look for all that a claim is in read the whole table.
create index figure_claim_claim_all on figure_claim (claim_id);
create index finding_last_run on finding (last_run_id);

-- Documents are found by the days that they date things to as well.
alter table story_key drop constraint story_key_kind_check;
alter table story_key add constraint story_key_kind_check check (kind in ('name', 'citation', 'day'));
