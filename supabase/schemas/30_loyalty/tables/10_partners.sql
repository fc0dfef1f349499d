create schema loyalty;
comment on schema loyalty is 'The programme''s rules: partners, purchases, spending, tiers, referrals, bonuses, rewards, statements.';

create table loyalty.partner (
  id bigint generated always as identity primary key,
  name text not null constraint partner_name_is_short check (length(name) between 1 and 100),
  status text not null default 'active' constraint partner_status_is_known check (status in ('active', 'suspended')),
  category text constraint partner_category_is_short check (length(category) between 1 and 64),
  city text constraint partner_city_is_short check (length(city) between 1 and 64),
  phone people.phone,
  terms_version integer,
  terms_accepted_at timestamptz,
  created_at timestamptz not null default core.now(),
  logo_media_id bigint references media.item (id),
  constraint partner_terms_have_a_version_and_a_time check (num_nonnulls(terms_version, terms_accepted_at) in (0, 2))
);
create index partner_logo_media_id_idx on loyalty.partner (logo_media_id);
alter table loyalty.partner enable row level security;
comment on table loyalty.partner is 'A shop that gives and takes points.';
comment on column loyalty.partner.id is 'Number of the partner; links say partner_<id>, its account is partner:<id>.';
comment on column loyalty.partner.name is 'Name as clients read it.';
comment on column loyalty.partner.status is 'active, or suspended: no new clients are attached and nothing is sold with points; refunds go on.';
comment on column loyalty.partner.category is 'Line of business in the partner''s words, such as coffee.';
comment on column loyalty.partner.city is 'City, as the partner writes it.';
comment on column loyalty.partner.phone is 'Contact, E.164.';
comment on column loyalty.partner.terms_version is 'Version of the terms the owner accepted last (setting terms_version).';
comment on column loyalty.partner.terms_accepted_at is 'When.';
comment on column loyalty.partner.created_at is 'When it joined.';
comment on column loyalty.partner.logo_media_id is 'Its logo, shown where there is no other picture of its; null for none.';

create table loyalty.location (
  id bigint generated always as identity primary key,
  partner_id bigint not null references loyalty.partner (id),
  name text not null constraint location_name_is_short check (length(name) between 1 and 100),
  address text not null constraint location_address_is_short check (length(address) between 1 and 200),
  hours text constraint location_hours_are_short check (length(hours) between 1 and 200),
  closed_at timestamptz
);
create index location_partner_id_idx on loyalty.location (partner_id);
alter table loyalty.location enable row level security;
comment on table loyalty.location is 'A place where a partner sells.';
comment on column loyalty.location.id is 'Number of the location.';
comment on column loyalty.location.partner_id is 'Whose.';
comment on column loyalty.location.name is 'Name among the partner''s places.';
comment on column loyalty.location.address is 'Street, house, city.';
comment on column loyalty.location.hours is 'Opening hours in words.';
comment on column loyalty.location.closed_at is 'Since when it sells no more; null while open.';

create table loyalty.partner_rate (
  partner_id bigint not null references loyalty.partner (id),
  valid_from date not null,
  earn_bp integer not null constraint partner_rate_earns_at_most_half check (earn_bp between 0 and 5000),
  payable_bp integer not null constraint partner_rate_payable_is_a_share check (payable_bp between 0 and 10000),
  fee_bp integer not null constraint partner_rate_fee_is_a_share check (fee_bp between 0 and 5000),
  set_by text not null,
  primary key (partner_id, valid_from)
);
alter table loyalty.partner_rate enable row level security;
comment on table loyalty.partner_rate is 'What a partner gives and takes, dated: the row with the latest valid_from that is not in the future counts. A day that has begun is never changed.';
comment on column loyalty.partner_rate.partner_id is 'The partner.';
comment on column loyalty.partner_rate.valid_from is 'First day, in the programme''s zone.';
comment on column loyalty.partner_rate.earn_bp is 'Given back of a bill, in basis points: 500 is 5 %.';
comment on column loyalty.partner_rate.payable_bp is 'Greatest share of a bill that points may pay, in basis points.';
comment on column loyalty.partner_rate.fee_bp is 'The operator''s fee on points issued, in basis points.';
comment on column loyalty.partner_rate.set_by is 'Who set it: a role, a job or person:<id>.';

create table loyalty.application (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person (id),
  name text not null constraint application_name_is_short check (length(name) between 1 and 100),
  category text not null constraint application_category_is_short check (length(category) between 1 and 64),
  city text not null constraint application_city_is_short check (length(city) between 1 and 64),
  phone people.phone not null,
  terms_version integer not null,
  applied_at timestamptz not null,
  status text not null default 'pending' constraint application_status_is_known check (status in ('pending', 'approved', 'rejected')),
  partner_id bigint references loyalty.partner (id),
  decided_at timestamptz,
  decided_by text,
  reason text,
  constraint application_decided_says_by_whom check (
    num_nonnulls(decided_at, decided_by) = case when status = 'pending' then 0 else 2 end),
  constraint application_approved_is_a_partner check ((status = 'approved') = (partner_id is not null)),
  constraint application_rejected_has_a_reason check (status <> 'rejected' or reason is not null)
);
create unique index application_pending_idx on loyalty.application (person_id) where status = 'pending';
create index application_person_id_idx on loyalty.application (person_id);
create index application_partner_id_idx on loyalty.application (partner_id);
alter table loyalty.application enable row level security;
comment on table loyalty.application is 'A wish to become a partner, and what was decided. One person has one pending at a time.';
comment on column loyalty.application.id is 'Number of the application.';
comment on column loyalty.application.person_id is 'Who applies: the owner to be.';
comment on column loyalty.application.name is 'Business name.';
comment on column loyalty.application.category is 'Line of business.';
comment on column loyalty.application.city is 'City.';
comment on column loyalty.application.phone is 'Contact, E.164.';
comment on column loyalty.application.terms_version is 'Version of the terms accepted with it.';
comment on column loyalty.application.applied_at is 'When.';
comment on column loyalty.application.status is 'pending, approved or rejected.';
comment on column loyalty.application.partner_id is 'The partner that came of it.';
comment on column loyalty.application.decided_at is 'When it was decided.';
comment on column loyalty.application.decided_by is 'By whom: a role or person:<id>.';
comment on column loyalty.application.reason is 'Why, as the applicant is told.';

create table loyalty.staff (
  partner_id bigint not null references loyalty.partner (id),
  person_id bigint not null references people.person (id),
  role text not null constraint staff_role_is_known check (role in ('owner', 'cashier')),
  status text not null default 'active' constraint staff_status_is_known check (status in ('active', 'suspended')),
  daily_points_limit bigint constraint staff_daily_limit_is_not_negative check (daily_points_limit >= 0),
  added_by text not null,
  added_at timestamptz not null,
  primary key (partner_id, person_id)
);
create index staff_person_id_idx on loyalty.staff (person_id);
alter table loyalty.staff enable row level security;
comment on table loyalty.staff is 'Who works for a partner.';
comment on column loyalty.staff.partner_id is 'The partner.';
comment on column loyalty.staff.person_id is 'The person.';
comment on column loyalty.staff.role is 'owner: everything, also approvals; cashier: serves clients.';
comment on column loyalty.staff.status is 'active or suspended.';
comment on column loyalty.staff.daily_points_limit is 'Points that they may give in a day without the owner''s approval; null for setting cashier_daily_limit_points.';
comment on column loyalty.staff.added_by is 'Who added them: a role or person:<id>.';
comment on column loyalty.staff.added_at is 'When.';

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
comment on column loyalty.membership.partner_id is 'The partner whose link they came by, or where they first bought.';
comment on column loyalty.membership.joined_at is 'When they first did.';
