-- Who may do what: people, their keys and sessions. Secrets stand here as SHA-256, in hex: they are random and 256 bits long, so a slow
-- hash would protect nothing more.

create table "user" (
  id text primary key,
  name text not null unique check (name <> ''), -- as it stands beside acts
  created_at timestamptz not null
);

create table api_key (
  id text primary key check (id ~ '^[0-9A-Za-z]{8}$'),
  user_id text not null references "user" (id),
  role text not null check (role in ('reader', 'reviewer', 'editor', 'admin')),
  secret_hash text not null check (length(secret_hash) = 64),
  created_at timestamptz not null,
  created_by text not null,
  expires_at timestamptz check (expires_at > created_at), -- null: never
  last_used_at timestamptz, -- to the minute
  revoked_at timestamptz
);
create index api_key_user on api_key (user_id);

-- One of the web face. It ends with its key, if it was opened with one.
create table session (
  token_hash text primary key check (length(token_hash) = 64),
  user_id text not null references "user" (id),
  role text not null check (role in ('reader', 'reviewer', 'editor', 'admin')),
  key_id text references api_key (id),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);
create index session_expiry on session (expires_at);

-- An address that signs in once whoever opens it.
create table sign_in_link (
  token_hash text primary key check (length(token_hash) = 64),
  user_id text not null references "user" (id),
  role text not null check (role in ('reader', 'reviewer', 'editor', 'admin')),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at)
);
