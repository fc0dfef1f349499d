create table loyalty.reward (
  id bigint generated always as identity primary key,
  partner_id bigint references loyalty.partner (id),
  name text not null constraint reward_name_is_short check (length(name) between 1 and 100),
  description text not null default '' constraint reward_description_is_short check (length(description) <= 1000),
  price_points bigint not null constraint reward_price_is_positive check (price_points between 1 and 100000000),
  stock integer constraint reward_stock_is_not_negative check (stock >= 0),
  per_person_limit integer constraint reward_limit_is_positive check (per_person_limit > 0),
  valid_from timestamptz not null,
  valid_to timestamptz,
  status text not null default 'active' constraint reward_status_is_known check (status in ('active', 'stopped')),
  constraint reward_ends_after_it_begins check (valid_to > valid_from)
);
create index reward_partner_id_idx on loyalty.reward (partner_id);
alter table loyalty.reward enable row level security;
comment on table loyalty.reward is 'What points can be exchanged for.';
comment on column loyalty.reward.id is 'Number of the reward.';
comment on column loyalty.reward.partner_id is 'Who gives it out and is credited its price; null: any partner does, and the one who did is credited.';
comment on column loyalty.reward.name is 'Name as clients read it.';
comment on column loyalty.reward.description is 'What it is.';
comment on column loyalty.reward.price_points is 'Price in points.';
comment on column loyalty.reward.stock is 'How many are left; null: no end of them.';
comment on column loyalty.reward.per_person_limit is 'How many one person may have in all; null: any number.';
comment on column loyalty.reward.valid_from is 'From when it can be had.';
comment on column loyalty.reward.valid_to is 'Until when; null: no end.';
comment on column loyalty.reward.status is 'active or stopped.';

create table loyalty.reward_claim (
  id bigint generated always as identity primary key,
  key text not null unique,
  reward_id bigint not null references loyalty.reward (id),
  person_id bigint not null references people.person (id),
  points bigint not null,
  code text not null constraint reward_claim_code_is_eight_characters check (length(code) = 8),
  status text not null default 'open' constraint reward_claim_status_is_known check (status in ('open', 'given', 'cancelled', 'expired')),
  hold_id bigint not null references ledger.hold (id),
  given_by bigint references people.person (id),
  partner_id bigint references loyalty.partner (id),
  claimed_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  constraint reward_claim_given_says_by_whom check (num_nonnulls(given_by, partner_id) = case when status = 'given' then 2 else 0 end),
  constraint reward_claim_closed_has_a_time check ((status = 'open') = (closed_at is null))
);
create unique index reward_claim_code_idx on loyalty.reward_claim (code);
create index reward_claim_person_id_idx on loyalty.reward_claim (person_id, reward_id);
create index reward_claim_reward_id_idx on loyalty.reward_claim (reward_id);
create index reward_claim_due_idx on loyalty.reward_claim (expires_at) where status = 'open';
create index reward_claim_hold_id_idx on loyalty.reward_claim (hold_id);
create index reward_claim_given_by_idx on loyalty.reward_claim (given_by);
create index reward_claim_partner_id_idx on loyalty.reward_claim (partner_id);
alter table loyalty.reward_claim enable row level security;
comment on table loyalty.reward_claim is 'A reward that a client took: the price is put aside until a cashier confirms the code, and comes back when nobody does.';
comment on column loyalty.reward_claim.id is 'Number of the claim.';
comment on column loyalty.reward_claim.key is 'Idempotency key.';
comment on column loyalty.reward_claim.reward_id is 'The reward.';
comment on column loyalty.reward_claim.person_id is 'Who took it.';
comment on column loyalty.reward_claim.points is 'Its price then, in points.';
comment on column loyalty.reward_claim.code is 'What the client shows: 8 letters and digits, never given again.';
comment on column loyalty.reward_claim.status is 'open, given, cancelled by the client, or expired.';
comment on column loyalty.reward_claim.hold_id is 'The points put aside.';
comment on column loyalty.reward_claim.given_by is 'The cashier who gave it out.';
comment on column loyalty.reward_claim.partner_id is 'The partner who did.';
comment on column loyalty.reward_claim.claimed_at is 'When, by core.now().';
comment on column loyalty.reward_claim.expires_at is 'The code is valid before this moment.';
comment on column loyalty.reward_claim.closed_at is 'When it was given, cancelled or expired.';

create table loyalty.coupon (
  id bigint generated always as identity primary key,
  code text not null unique constraint coupon_code_is_in_capitals check (code ~ '^[A-Z0-9-]{4,32}$'),
  partner_id bigint references loyalty.partner (id),
  name text not null constraint coupon_name_is_short check (length(name) between 1 and 100),
  points bigint not null constraint coupon_points_are_positive check (points between 1 and 1000000),
  lifetime_days integer constraint coupon_lifetime_is_positive check (lifetime_days between 1 and 3650),
  max_uses integer constraint coupon_uses_are_limited_by_a_number check (max_uses > 0),
  uses integer not null default 0,
  valid_from timestamptz not null,
  valid_to timestamptz,
  stopped_at timestamptz,
  constraint coupon_ends_after_it_begins check (valid_to > valid_from),
  constraint coupon_is_not_used_up_twice check (uses between 0 and coalesce(max_uses, uses))
);
create index coupon_partner_id_idx on loyalty.coupon (partner_id);
alter table loyalty.coupon enable row level security;
comment on table loyalty.coupon is 'A code that gives points, once to each person.';
comment on column loyalty.coupon.id is 'Number of the coupon.';
comment on column loyalty.coupon.code is 'What the client types; letters in capitals.';
comment on column loyalty.coupon.partner_id is 'Who pays the points; null: the programme.';
comment on column loyalty.coupon.name is 'What it is called.';
comment on column loyalty.coupon.points is 'Points it gives.';
comment on column loyalty.coupon.lifetime_days is 'They expire after so many days; null: as all points.';
comment on column loyalty.coupon.max_uses is 'How many people may use it; null: any number.';
comment on column loyalty.coupon.uses is 'How many have.';
comment on column loyalty.coupon.valid_from is 'From when it holds.';
comment on column loyalty.coupon.valid_to is 'Until when; null: no end.';
comment on column loyalty.coupon.stopped_at is 'When it was stopped; null: it was not.';

create table loyalty.coupon_use (
  coupon_id bigint not null references loyalty.coupon (id),
  person_id bigint not null references people.person (id),
  at timestamptz not null,
  primary key (coupon_id, person_id)
);
create index coupon_use_person_id_idx on loyalty.coupon_use (person_id);
alter table loyalty.coupon_use enable row level security;
comment on table loyalty.coupon_use is 'Who used which coupon.';
comment on column loyalty.coupon_use.coupon_id is 'The coupon.';
comment on column loyalty.coupon_use.person_id is 'Who used it.';
comment on column loyalty.coupon_use.at is 'When, by core.now().';
