-- The desk's review: more that a person may make of a finding, who looks after it, and acts that can be undone.

alter table finding drop constraint finding_state_check;
alter table finding add constraint finding_state_check
  check (state in ('open', 'confirmed', 'dismissed', 'snoozed', 'resolved', 'regressed'));
alter table finding add column resolution text
  check (resolution in ('corrected', 'different-scope', 'different-date', 'unit-error', 'superseded', 'both-valid'));
alter table finding add column assignee text check (assignee <> '');
alter table finding add constraint finding_resolution_state check ((state = 'resolved') = (resolution is not null));
create index finding_assignee on finding (assignee) where assignee is not null;

alter table finding_event drop constraint finding_event_what_check;
alter table finding_event add constraint finding_event_what_check
  check (what in ('new', 'gone', 'regressed', 'changed', 'confirmed', 'dismissed', 'snoozed', 'resolved', 'reopened',
    'noted', 'assigned', 'undone'));
-- How the finding stood before and after an act of a person, as JSON: what an undo goes back to, and what the history shows.
alter table finding_event add column before jsonb;
alter table finding_event add column after jsonb;
alter table finding_event add column undoes bigint unique references finding_event (id);
alter table finding_event add constraint finding_event_undoes check ((what = 'undone') = (undoes is not null));

-- What a person did with groups, of which the decisions on pairs of claims follow. An act that was undone keeps its decisions, and
-- they no longer count.
create table grouping_act (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('confirm', 'move', 'split', 'merge', 'decide')),
  level text not null check (level in ('event', 'figure')),
  subject text not null, -- id of the group, or of the claim, that it was done to
  who text not null check (who <> ''),
  why text not null,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by text,
  check ((undone_at is null) = (undone_by is null))
);
alter table grouping_decision add column act_id bigint references grouping_act (id);
create index grouping_decision_act on grouping_decision (act_id);
