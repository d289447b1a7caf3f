-- What a page says of itself, what its server said of its state, and which figures a publisher changed in place.

alter table revision
  add column byline text,            -- as the page gives it
  add column modified_at text;       -- when the publisher says that it last changed the text, as the page gives it

alter table document
  add column etag text,              -- of the answer that the current text came with: sent back to ask whether it is still so
  add column last_modified text;

-- A figure that one revision has and the next gives otherwise in the same place.
create table figure_edit (
  revision_id text not null references revision (id) on delete cascade, -- that brought the edit
  before_claim_id text not null references claim (id) on delete cascade,
  after_claim_id text not null references claim (id) on delete cascade,
  edited_at timestamptz not null,    -- when the revision came in
  primary key (revision_id, before_claim_id),
  check (before_claim_id <> after_claim_id)
);
create index figure_edit_newest on figure_edit (edited_at desc, revision_id);
create index figure_edit_before on figure_edit (before_claim_id);
create index figure_edit_after on figure_edit (after_claim_id);
