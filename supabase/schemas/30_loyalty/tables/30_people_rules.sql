create table loyalty.tier (
  id text primary key constraint tier_id_is_a_word check (id ~ '^[a-z]{1,20}$'),
  position integer not null unique,
  min_spend_minor bigint constraint tier_spend_is_positive check (min_spend_minor > 0),
  min_visits integer constraint tier_visits_are_positive check (min_visits > 0),
  factor_percent integer not null constraint tier_factor_is_sound check (factor_percent between 100 and 500),
  payable_extra_bp integer not null default 0 constraint tier_payable_extra_is_a_share check (payable_extra_bp between 0 and 10000)
);
alter table loyalty.tier enable row level security;
comment on table loyalty.tier is 'Levels of clients, from the lowest position up. The lowest asks for nothing.';
comment on column loyalty.tier.id is 'Name in the database; people read the text loyalty.tier.<id>.';
comment on column loyalty.tier.position is 'Order, lowest first.';
comment on column loyalty.tier.min_spend_minor is 'Bills in the window (setting tier_window_months) that reach it, in minor units; null: not by spending.';
comment on column loyalty.tier.min_visits is 'Visits in the window that reach it, one a day and partner; null: not by visits. Either suffices.';
comment on column loyalty.tier.factor_percent is 'What the base of a purchase is multiplied by, in percent; the programme pays what is above 100.';
comment on column loyalty.tier.payable_extra_bp is 'Added to the share of a bill that points may pay, in basis points.';

create table loyalty.tier_period (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person (id),
  tier_id text not null references loyalty.tier (id),
  valid_from timestamptz not null,
  valid_to timestamptz,
  reason text not null constraint tier_period_reason_is_known check (reason in ('upgrade', 'review', 'manual')),
  grace_until date,
  constraint tier_period_ends_after_it_begins check (valid_to >= valid_from)
);
create unique index tier_period_current_idx on loyalty.tier_period (person_id) where valid_to is null;
create index tier_period_person_id_idx on loyalty.tier_period (person_id, valid_from);
create index tier_period_tier_id_idx on loyalty.tier_period (tier_id);
alter table loyalty.tier_period enable row level security;
comment on table loyalty.tier_period is 'Who was on which level when. Nobody without a row: they are on the lowest.';
comment on column loyalty.tier_period.id is 'Number of the period.';
comment on column loyalty.tier_period.person_id is 'The client.';
comment on column loyalty.tier_period.tier_id is 'The level.';
comment on column loyalty.tier_period.valid_from is 'From when.';
comment on column loyalty.tier_period.valid_to is 'Until when; null: now.';
comment on column loyalty.tier_period.reason is 'upgrade at a purchase, monthly review, or manual by an admin.';
comment on column loyalty.tier_period.grace_until is 'A review found too little activity and lets the level stand until this day, programme''s zone; null: no warning given.';

create table loyalty.referral (
  person_id bigint primary key references people.person (id),
  friend_hash text not null,
  inviter_id bigint not null references people.person (id),
  purchase_id bigint not null references loyalty.purchase (id),
  status text not null constraint referral_status_is_known check (status in ('paid', 'held', 'refused', 'taken_back')),
  reason text,
  inviter_points bigint not null,
  friend_points bigint not null,
  decided_at timestamptz not null,
  constraint referral_refused_has_a_reason check ((status = 'refused') = (reason is not null))
);
create index referral_inviter_id_idx on loyalty.referral (inviter_id, decided_at);
create index referral_purchase_id_idx on loyalty.referral (purchase_id);
create index referral_friend_hash_idx on loyalty.referral (friend_hash);
alter table loyalty.referral enable row level security;
comment on table loyalty.referral is 'What became of an invitation at the friend''s first purchase. Rewarded once in the lifetime of a Telegram account; one that was taken back with its purchase is decided again by the next.';
comment on column loyalty.referral.person_id is 'The friend.';
comment on column loyalty.referral.friend_hash is 'SHA-256 of the friend''s Telegram id, hex: outlives the deletion of their data.';
comment on column loyalty.referral.inviter_id is 'Who invited them.';
comment on column loyalty.referral.purchase_id is 'The friend''s first purchase.';
comment on column loyalty.referral.status is 'paid, held (flagged, waits for a decision), refused, or taken_back with the purchase.';
comment on column loyalty.referral.reason is 'Why the inviter was refused: seen_before, inviter_deleted, inviter_blocked, monthly_cap or fraud.';
comment on column loyalty.referral.inviter_points is 'Points that the inviter got, or that are held for them.';
comment on column loyalty.referral.friend_points is 'Points that the friend got, or that are held for them.';
comment on column loyalty.referral.decided_at is 'When, by core.now().';

create table loyalty.flag (
  id bigint generated always as identity primary key,
  key text not null unique,
  kind text not null constraint flag_kind_is_known check (kind in ('velocity', 'same_cashier', 'referral_burst')),
  person_id bigint not null references people.person (id),
  cashier_id bigint references people.person (id),
  purchase_id bigint references loyalty.purchase (id),
  referral_id bigint references loyalty.referral (person_id),
  detail jsonb not null,
  status text not null default 'open' constraint flag_status_is_known check (status in ('open', 'cleared', 'confirmed')),
  raised_at timestamptz not null,
  decided_at timestamptz,
  decided_by text,
  note text,
  constraint flag_decided_says_by_whom check (num_nonnulls(decided_at, decided_by) = case when status = 'open' then 0 else 2 end)
);
create index flag_open_idx on loyalty.flag (id) where status = 'open';
create index flag_person_id_idx on loyalty.flag (person_id);
create index flag_cashier_id_idx on loyalty.flag (cashier_id);
create index flag_purchase_id_idx on loyalty.flag (purchase_id);
create index flag_referral_id_idx on loyalty.flag (referral_id);
alter table loyalty.flag enable row level security;
comment on table loyalty.flag is 'What looks like fraud and waits for a person to decide. The points concerned are held meanwhile.';
comment on column loyalty.flag.id is 'Number of the flag.';
comment on column loyalty.flag.key is 'Idempotency key: kind and what it is about.';
comment on column loyalty.flag.kind is 'velocity: too many purchases in an hour. same_cashier: too many of one client with one cashier in a week. referral_burst: too many invited in a day.';
comment on column loyalty.flag.person_id is 'The client; of a referral_burst the inviter.';
comment on column loyalty.flag.cashier_id is 'The cashier.';
comment on column loyalty.flag.purchase_id is 'The purchase whose points are held.';
comment on column loyalty.flag.referral_id is 'The referral whose rewards are held: the friend.';
comment on column loyalty.flag.detail is 'What was counted.';
comment on column loyalty.flag.status is 'open, cleared (points are given) or confirmed (points go back).';
comment on column loyalty.flag.raised_at is 'When, by core.now().';
comment on column loyalty.flag.decided_at is 'When it was decided.';
comment on column loyalty.flag.decided_by is 'By whom.';
comment on column loyalty.flag.note is 'What they noted.';
