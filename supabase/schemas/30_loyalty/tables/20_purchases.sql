create table loyalty.earn_rule (
  id bigint generated always as identity primary key,
  partner_id bigint references loyalty.partner (id),
  kind text not null constraint earn_rule_kind_is_known check (kind in ('category', 'visit', 'nth_visit', 'first_purchase', 'factor')),
  name text constraint earn_rule_name_is_short check (length(name) between 1 and 100),
  points bigint constraint earn_rule_points_are_positive check (points between 1 and 1000000),
  rate_bp integer constraint earn_rule_rate_is_at_most_half check (rate_bp between 0 and 5000),
  category text constraint earn_rule_category_is_short check (length(category) between 1 and 64),
  every_n integer constraint earn_rule_counts_from_two check (every_n between 2 and 1000),
  factor_percent integer constraint earn_rule_factor_is_an_increase check (factor_percent between 101 and 1000),
  weekdays smallint[] constraint earn_rule_weekdays_are_1_to_7 check (weekdays <@ '{1,2,3,4,5,6,7}' and cardinality(weekdays) > 0),
  from_time time,
  to_time time,
  min_bill_minor bigint not null default 0 constraint earn_rule_min_bill_is_not_negative check (min_bill_minor >= 0),
  cap_points bigint constraint earn_rule_cap_is_positive check (cap_points > 0),
  lifetime_days integer constraint earn_rule_lifetime_is_positive check (lifetime_days between 1 and 3650),
  valid_from timestamptz not null,
  valid_to timestamptz,
  constraint earn_rule_ends_after_it_begins check (valid_to > valid_from),
  constraint earn_rule_hours_are_a_pair check (num_nonnulls(from_time, to_time) in (0, 2)),
  constraint earn_rule_has_what_its_kind_needs check (
    case kind
      when 'category' then num_nonnulls(category, rate_bp) = 2 and num_nonnulls(points, every_n, factor_percent) = 0
      when 'visit' then points is not null and num_nonnulls(category, rate_bp, every_n, factor_percent) = 0
      when 'nth_visit' then num_nonnulls(points, every_n) = 2 and num_nonnulls(category, rate_bp, factor_percent) = 0
      when 'first_purchase' then points is not null and num_nonnulls(category, rate_bp, every_n, factor_percent) = 0
      else factor_percent is not null and num_nonnulls(category, rate_bp, points, every_n) = 0
    end)
);
create index earn_rule_partner_id_idx on loyalty.earn_rule (partner_id);
alter table loyalty.earn_rule enable row level security;
comment on table loyalty.earn_rule is 'How a purchase earns beyond the partner''s rate. A partner''s rule is paid by the partner, one without a partner holds everywhere and is paid by the programme.';
comment on column loyalty.earn_rule.id is 'Number of the rule.';
comment on column loyalty.earn_rule.partner_id is 'Whose purchases it is for, and who pays; null: every partner''s, paid from programme:bonuses.';
comment on column loyalty.earn_rule.kind is 'category: another rate for lines of a category. visit: points for the first purchase of a day. nth_visit: points on every Nth day of visits. first_purchase: points once. factor: the base is multiplied.';
comment on column loyalty.earn_rule.name is 'What the client is told it is called, such as Happy hours; null: its kind.';
comment on column loyalty.earn_rule.points is 'Points it gives (visit, nth_visit, first_purchase).';
comment on column loyalty.earn_rule.rate_bp is 'Rate in place of the partner''s, in basis points (category).';
comment on column loyalty.earn_rule.category is 'Category of the bill''s lines (category).';
comment on column loyalty.earn_rule.every_n is 'Every how many visits, one counted a day (nth_visit).';
comment on column loyalty.earn_rule.factor_percent is 'Factor on the base in percent: 200 doubles it (factor).';
comment on column loyalty.earn_rule.weekdays is 'Days it holds on, 1 Monday to 7 Sunday in the programme''s zone; null: all.';
comment on column loyalty.earn_rule.from_time is 'First moment of the day it holds at, programme''s wall clock; null: all day.';
comment on column loyalty.earn_rule.to_time is 'Moment it no longer holds at; before from_time: on the next day, which still counts as the weekday it began on.';
comment on column loyalty.earn_rule.min_bill_minor is 'Smallest bill it is for, in minor units of the currency.';
comment on column loyalty.earn_rule.cap_points is 'Most points it gives for one purchase; null: no cap.';
comment on column loyalty.earn_rule.lifetime_days is 'Its points expire after so many days; null: as all points (setting points_lifetime_months).';
comment on column loyalty.earn_rule.valid_from is 'Begin.';
comment on column loyalty.earn_rule.valid_to is 'End; null: until it is stopped.';

create table loyalty.purchase (
  id bigint generated always as identity primary key,
  key text not null unique constraint purchase_key_is_short check (length(key) between 1 and 150),
  partner_id bigint not null references loyalty.partner (id),
  location_id bigint references loyalty.location (id),
  person_id bigint not null references people.person (id),
  cashier_id bigint not null references people.person (id),
  receipt text constraint purchase_receipt_is_short check (length(receipt) between 1 and 64),
  bill_minor bigint not null constraint purchase_bill_is_positive check (bill_minor > 0),
  lines jsonb,
  points_spent bigint not null constraint purchase_spending_is_not_negative check (points_spent >= 0),
  points_earned bigint not null constraint purchase_earning_is_not_negative check (points_earned >= 0),
  explanation jsonb not null,
  approved_by bigint references people.person (id),
  at timestamptz not null,
  local_day date not null,
  recorded_at timestamptz not null,
  refunded_minor bigint not null default 0,
  points_taken_back bigint not null default 0,
  points_restored bigint not null default 0,
  constraint purchase_receipt_is_unique unique (partner_id, receipt),
  constraint purchase_refunds_stay_within_it check (refunded_minor between 0 and bill_minor
    and points_taken_back between 0 and points_earned and points_restored between 0 and points_spent)
);
create index purchase_person_id_idx on loyalty.purchase (person_id, at);
create index purchase_cashier_id_idx on loyalty.purchase (cashier_id, local_day);
create index purchase_partner_id_idx on loyalty.purchase (partner_id, at);
create index purchase_location_id_idx on loyalty.purchase (location_id) where location_id is not null;
create index purchase_approved_by_idx on loyalty.purchase (approved_by) where approved_by is not null;
create index purchase_local_day_idx on loyalty.purchase (local_day);
alter table loyalty.purchase enable row level security;
comment on table loyalty.purchase is 'A bill at a partner''s till: what was paid with points and what was earned. Only the totals of its refunds change.';
comment on column loyalty.purchase.id is 'Number of the purchase; its transfers have keys purchase:<id>:….';
comment on column loyalty.purchase.key is 'Idempotency key of the call: the same again returns the same purchase.';
comment on column loyalty.purchase.partner_id is 'Where.';
comment on column loyalty.purchase.location_id is 'At which of the partner''s places, when known.';
comment on column loyalty.purchase.person_id is 'The client.';
comment on column loyalty.purchase.cashier_id is 'Who served.';
comment on column loyalty.purchase.receipt is 'Number of the receipt, once per partner; null when the till gives none.';
comment on column loyalty.purchase.bill_minor is 'The whole bill, in minor units of the programme''s currency, points included.';
comment on column loyalty.purchase.lines is 'Parts of the bill by category: [{category, minor}]; null when not told.';
comment on column loyalty.purchase.points_spent is 'Points that paid a part of it.';
comment on column loyalty.purchase.points_earned is 'Points that it gave, also those that wait for activation.';
comment on column loyalty.purchase.explanation is 'The quote it was posted by: the rows of loyalty.quote() as an array.';
comment on column loyalty.purchase.approved_by is 'The owner who let the cashier pass the daily limit.';
comment on column loyalty.purchase.at is 'When it happened.';
comment on column loyalty.purchase.local_day is 'That day in the programme''s zone: visits and daily caps count by it.';
comment on column loyalty.purchase.recorded_at is 'When it was posted, by core.now().';
comment on column loyalty.purchase.refunded_minor is 'Refunded of the bill, in minor units.';
comment on column loyalty.purchase.points_taken_back is 'Taken back of points_earned by refunds.';
comment on column loyalty.purchase.points_restored is 'Given back of points_spent by refunds.';

create table loyalty.earning (
  purchase_id bigint not null references loyalty.purchase (id),
  n integer not null,
  funder text not null constraint earning_funder_is_known check (funder in ('partner', 'programme')),
  points bigint not null constraint earning_points_are_positive check (points > 0),
  taken_back bigint not null default 0,
  primary key (purchase_id, n),
  constraint earning_taken_back_stays_within_it check (taken_back between 0 and points)
);
alter table loyalty.earning enable row level security;
comment on table loyalty.earning is 'What a purchase earned, one row for each transfer or hold: by who pays and when the points expire.';
comment on column loyalty.earning.purchase_id is 'The purchase.';
comment on column loyalty.earning.n is 'Number within it; the transfer''s key is purchase:<purchase_id>:earn:<n>.';
comment on column loyalty.earning.funder is 'Who pays: partner or programme.';
comment on column loyalty.earning.points is 'Points.';
comment on column loyalty.earning.taken_back is 'Points taken back by refunds.';

create table loyalty.spend (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person (id),
  method text not null constraint spend_method_is_known check (method in ('code', 'request')),
  code text constraint spend_code_is_six_digits check (code ~ '^[0-9]{6}$'),
  partner_id bigint references loyalty.partner (id),
  cashier_id bigint references people.person (id),
  bill_minor bigint,
  receipt text,
  points bigint not null constraint spend_points_are_positive check (points > 0),
  status text not null constraint spend_status_is_known check (status in ('asked', 'ready', 'used', 'declined', 'cancelled', 'expired')),
  hold_id bigint references ledger.hold (id),
  purchase_id bigint references loyalty.purchase (id),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  constraint spend_code_is_for_codes check ((method = 'code') = (code is not null)),
  constraint spend_request_names_the_till check (method = 'code' or num_nonnulls(partner_id, cashier_id, bill_minor) = 3),
  constraint spend_used_has_a_purchase check ((status = 'used') = (purchase_id is not null)),
  constraint spend_closed_has_a_time check ((status in ('asked', 'ready')) = (closed_at is null)),
  constraint spend_ready_holds_its_points check (status not in ('ready', 'used') or hold_id is not null)
);
create unique index spend_code_idx on loyalty.spend (code) where status = 'ready' and code is not null;
create unique index spend_open_idx on loyalty.spend (person_id) where status in ('asked', 'ready');
create index spend_person_id_idx on loyalty.spend (person_id, id);
create index spend_due_idx on loyalty.spend (expires_at) where status in ('asked', 'ready');
create index spend_hold_id_idx on loyalty.spend (hold_id);
create index spend_purchase_id_idx on loyalty.spend (purchase_id);
create index spend_partner_id_idx on loyalty.spend (partner_id);
create index spend_cashier_id_idx on loyalty.spend (cashier_id);
alter table loyalty.spend enable row level security;
comment on table loyalty.spend is 'A client''s consent to spend: a one-time code they show, or a cashier''s request they confirm. Its points are put aside (ledger.hold) and come back by themselves. One open at a time.';
comment on column loyalty.spend.id is 'Number of the consent.';
comment on column loyalty.spend.person_id is 'Whose points.';
comment on column loyalty.spend.method is 'code: the client shows six digits. request: the cashier asks, the client confirms.';
comment on column loyalty.spend.code is 'Six digits, one open consent''s at any moment.';
comment on column loyalty.spend.partner_id is 'Where it may be used; null: anywhere (code).';
comment on column loyalty.spend.cashier_id is 'Who asked.';
comment on column loyalty.spend.bill_minor is 'Bill that the request is for, in minor units.';
comment on column loyalty.spend.receipt is 'Its receipt, when told.';
comment on column loyalty.spend.points is 'Points at most.';
comment on column loyalty.spend.status is 'asked (waits for the client), ready (points are put aside), used, declined, cancelled or expired.';
comment on column loyalty.spend.hold_id is 'The points put aside.';
comment on column loyalty.spend.purchase_id is 'The purchase it paid for.';
comment on column loyalty.spend.created_at is 'When it began.';
comment on column loyalty.spend.expires_at is 'Valid before this moment.';
comment on column loyalty.spend.closed_at is 'When it was used, declined, cancelled or expired.';

create table loyalty.refund (
  id bigint generated always as identity primary key,
  key text not null unique constraint refund_key_is_short check (length(key) between 1 and 150),
  purchase_id bigint not null references loyalty.purchase (id),
  kind text not null constraint refund_kind_is_known check (kind in ('refund', 'undo')),
  bill_minor bigint not null constraint refund_bill_is_positive check (bill_minor > 0),
  points_taken_back bigint not null,
  points_restored bigint not null,
  actor text not null,
  reason text not null,
  at timestamptz not null
);
create index refund_purchase_id_idx on loyalty.refund (purchase_id);
alter table loyalty.refund enable row level security;
comment on table loyalty.refund is 'A purchase taken back, whole or in part; append only.';
comment on column loyalty.refund.id is 'Number of the refund.';
comment on column loyalty.refund.key is 'Idempotency key.';
comment on column loyalty.refund.purchase_id is 'The purchase.';
comment on column loyalty.refund.kind is 'refund, or undo by the cashier within setting undo_seconds.';
comment on column loyalty.refund.bill_minor is 'How much of the bill, in minor units.';
comment on column loyalty.refund.points_taken_back is 'Points taken back of what was earned.';
comment on column loyalty.refund.points_restored is 'Points given back of what was spent.';
comment on column loyalty.refund.actor is 'Who did it: person:<id> or a role.';
comment on column loyalty.refund.reason is 'Why.';
comment on column loyalty.refund.at is 'When, by core.now().';
