-- Who did what, as a chain: each hash is SHA-256 of the hash before and of the event, in hex. Whatever is changed, taken out or moved
-- later breaks it. Events hold ids and hashes, no texts, so a text can be redacted and the chain still verifies.

create table audit_log (
  position bigint primary key check (position >= 1),
  event text not null, -- canonical JSON: keys in order, no spaces
  hash text not null check (length(hash) = 64)
);

-- The end of the chain: an entry taken off there would break no link. Appending locks this row, so entries never race.
create table audit_head (
  id boolean primary key default true check (id), -- one row
  position bigint not null,
  hash text not null
);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'The audit log is only ever added to.';
end
$$;
create trigger audit_log_append_only before update or delete on audit_log
  for each row execute function refuse_audit_change();
