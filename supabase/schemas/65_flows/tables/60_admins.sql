create table flows.admin (
  person_id bigint primary key references people.person (id),
  named_by bigint references people.person (id),
  named_at timestamptz not null,
  removed_at timestamptz
);
create index admin_named_by_idx on flows.admin (named_by);
alter table flows.admin enable row level security;
comment on table flows.admin is 'Administrators whom a chief or the operator named; the chief of setting admin_chat_id need not be among them.';
comment on column flows.admin.person_id is 'Who.';
comment on column flows.admin.named_by is 'The chief who named them; null: the operator did (ops.name_admin), which makes them a chief.';
comment on column flows.admin.named_at is 'When they accepted, last.';
comment on column flows.admin.removed_at is 'When they were removed; null: they are one now.';

create table flows.admin_invite (
  id bigint generated always as identity primary key,
  token_hash text not null unique,
  invited_by bigint not null references people.person (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_at timestamptz,
  used_by bigint references people.person (id),
  constraint admin_invite_use_has_a_time_and_a_person check (num_nonnulls(used_at, used_by) in (0, 2)),
  constraint admin_invite_is_used_or_revoked check (num_nonnulls(used_at, revoked_at) < 2)
);
create index admin_invite_invited_by_idx on flows.admin_invite (invited_by);
create index admin_invite_used_by_idx on flows.admin_invite (used_by);
alter table flows.admin_invite enable row level security;
comment on table flows.admin_invite is 'One-time invitations to become an administrator.';
comment on column flows.admin_invite.id is 'Number of the invitation.';
comment on column flows.admin_invite.token_hash is 'SHA-256 in hex of the token in the link: who reads this table cannot make the link.';
comment on column flows.admin_invite.invited_by is 'The chief who invites; no good once they are a chief no more.';
comment on column flows.admin_invite.created_at is 'When.';
comment on column flows.admin_invite.expires_at is 'From then on it is no good.';
comment on column flows.admin_invite.revoked_at is 'When the chief took it back; null when nobody did.';
comment on column flows.admin_invite.used_at is 'When somebody accepted it; null when nobody did.';
comment on column flows.admin_invite.used_by is 'Who accepted it.';
