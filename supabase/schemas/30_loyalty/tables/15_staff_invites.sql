create table loyalty.staff_invite (
  id bigint generated always as identity primary key,
  partner_id bigint not null references loyalty.partner (id),
  token_hash text not null unique,
  invited_by text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  used_at timestamptz,
  used_by bigint references people.person (id),
  constraint staff_invite_use_has_a_time_and_a_person check (num_nonnulls(used_at, used_by) in (0, 2)),
  constraint staff_invite_is_used_or_revoked check (num_nonnulls(used_at, revoked_at) < 2)
);
create index staff_invite_partner_id_idx on loyalty.staff_invite (partner_id);
create index staff_invite_used_by_idx on loyalty.staff_invite (used_by);
alter table loyalty.staff_invite enable row level security;
comment on table loyalty.staff_invite is 'One-time invitations to work for a partner as a cashier.';
comment on column loyalty.staff_invite.id is 'Number of the invitation.';
comment on column loyalty.staff_invite.partner_id is 'Where to.';
comment on column loyalty.staff_invite.token_hash is 'SHA-256 in hex of the token in the link: who reads this table cannot make the link.';
comment on column loyalty.staff_invite.invited_by is 'Who invites: a role or person:<id>, an owner.';
comment on column loyalty.staff_invite.created_at is 'When.';
comment on column loyalty.staff_invite.expires_at is 'From then on it is no good.';
comment on column loyalty.staff_invite.revoked_at is 'When an owner took it back; null when nobody did.';
comment on column loyalty.staff_invite.used_at is 'When somebody joined by it; null when nobody did.';
comment on column loyalty.staff_invite.used_by is 'Who joined by it.';
