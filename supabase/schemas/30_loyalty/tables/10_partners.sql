create schema loyalty;
comment on schema loyalty is 'The programme''s rules: partners, memberships, bonuses.';

create table loyalty.partner (
  id bigint generated always as identity primary key,
  name text not null constraint partner_name_is_short check (length(name) between 1 and 100),
  status text not null default 'active' constraint partner_status_is_known check (status in ('active', 'suspended')),
  created_at timestamptz not null default core.now()
);
alter table loyalty.partner enable row level security;
comment on table loyalty.partner is 'A shop that gives and takes points.';
comment on column loyalty.partner.id is 'Number of the partner; links say partner_<id>.';
comment on column loyalty.partner.name is 'Name as clients read it.';
comment on column loyalty.partner.status is 'active, or suspended: no new clients are attached.';
comment on column loyalty.partner.created_at is 'When it joined.';

create table loyalty.membership (
  person_id bigint not null references people.person (id),
  partner_id bigint not null references loyalty.partner (id),
  joined_at timestamptz not null,
  primary key (person_id, partner_id)
);
create index membership_partner_id_idx on loyalty.membership (partner_id);
alter table loyalty.membership enable row level security;
comment on table loyalty.membership is 'Who is a client of which partner.';
comment on column loyalty.membership.person_id is 'The client.';
comment on column loyalty.membership.partner_id is 'The partner whose link they came by.';
comment on column loyalty.membership.joined_at is 'When they first did.';
