create schema payments;
comment on schema payments is 'Money that arrives: pending payments, providers'' events, what was credited for them, and what waits for an admin.';

create domain payments.provider as text constraint provider_is_known check (value in ('bmc', 'kofi', 'cryptopay', 'tribute', 'telegram'));
comment on domain payments.provider is 'Where money comes from: Buy Me a Coffee, Ko-fi, Crypto Pay, Tribute, Telegram (Stars and payment providers).';

create domain payments.currency_code as text constraint currency_code_is_three_to_eight_letters check (value ~ '^[A-Z0-9]{3,8}$');
comment on domain payments.currency_code is 'ISO 4217, XTR for Telegram Stars, or a crypto asset''s ticker.';

create table payments.currency (
  code payments.currency_code primary key,
  digits smallint not null constraint currency_digits_are_few check (digits between 0 and 9),
  sign text not null
);
alter table payments.currency enable row level security;
comment on table payments.currency is 'Currencies in which money may arrive. One that is not here is still kept, and waits for an admin.';
comment on column payments.currency.code is 'Its code.';
comment on column payments.currency.digits is 'How many digits its minor unit has: 2 for cents, 0 for Stars.';
comment on column payments.currency.sign is 'How an amount of it is written: $, €, ⭐.';

create table payments.rate (
  currency payments.currency_code not null references payments.currency (code),
  valid_from timestamptz not null,
  points_per_unit numeric not null constraint rate_is_positive check (points_per_unit > 0 and points_per_unit <= 1000000000),
  set_by text not null,
  primary key (currency, valid_from)
);
alter table payments.rate enable row level security;
comment on table payments.rate is 'What money buys, dated: money paid at a moment buys by the rate valid then. A currency without a rate waits for an admin.';
comment on column payments.rate.currency is 'The currency.';
comment on column payments.rate.valid_from is 'From this moment on.';
comment on column payments.rate.points_per_unit is 'Points for one whole unit: 100 for a dollar makes 10 USD 1000 points. Fractions of a point are dropped.';
comment on column payments.rate.set_by is 'Who set it: person:<id>, or the operator.';

create domain payments.pending_status as text constraint pending_status_is_known
  check (value in ('pending', 'paid_partial', 'completed', 'expired', 'refunded', 'cancelled'));
comment on domain payments.pending_status is 'pending; paid_partial (less than was to be paid has come so far); completed; expired (nothing came in time); refunded (all that came went back); cancelled (by the person).';

create table payments.pending_payments (
  id bigint generated always as identity primary key,
  payment_id text not null unique constraint pending_payment_id_is_person_and_time check (payment_id ~ '^[0-9]{1,19}_[0-9]{9,11}$'),
  user_id bigint not null references people.person (id),
  telegram_id bigint not null,
  provider payments.provider not null,
  amount_minor bigint not null constraint pending_amount_is_positive check (amount_minor > 0),
  currency payments.currency_code not null references payments.currency (code),
  status payments.pending_status not null default 'pending',
  paid_minor bigint not null default 0 constraint pending_paid_is_not_negative check (paid_minor >= 0),
  refunded_minor bigint not null default 0 constraint pending_refunded_is_of_paid check (refunded_minor between 0 and paid_minor),
  paid_late boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  first_paid_at timestamptz,
  completed_at timestamptz,
  expired_at timestamptz,
  cancelled_at timestamptz,
  provider_data jsonb not null default '{}',
  constraint pending_expires_after_it_was_made check (expires_at > created_at),
  constraint pending_paid_has_a_time check ((paid_minor > 0) = (first_paid_at is not null)),
  constraint pending_without_money_is_open_or_ended check (paid_minor > 0 or status in ('pending', 'expired', 'cancelled')),
  constraint pending_with_money_is_paid_or_refunded check (paid_minor = 0 or status in ('paid_partial', 'completed', 'refunded')),
  constraint pending_completed_has_its_time check (status <> 'completed' or completed_at is not null),
  constraint pending_expired_has_its_time check (status <> 'expired' or expired_at is not null),
  constraint pending_cancelled_has_its_time check (status <> 'cancelled' or cancelled_at is not null),
  constraint pending_refunded_is_whole check (status <> 'refunded' or refunded_minor = paid_minor)
);
create index pending_user_idx on payments.pending_payments (user_id, created_at);
create index pending_amount_idx on payments.pending_payments (currency, amount_minor, created_at) where status = 'pending';
create index pending_late_idx on payments.pending_payments (currency, amount_minor, expires_at) where status in ('expired', 'cancelled');
create index pending_expires_idx on payments.pending_payments (expires_at) where status = 'pending';
create index pending_currency_idx on payments.pending_payments (currency);
alter table payments.pending_payments enable row level security;
comment on table payments.pending_payments is 'What people said they would pay: the code they paste into the note is how their money finds them.';
comment on column payments.pending_payments.id is 'Number.';
comment on column payments.pending_payments.payment_id is 'The code: <Telegram id>_<Unix seconds>, unique (two in one second get the next one).';
comment on column payments.pending_payments.user_id is 'The person.';
comment on column payments.pending_payments.telegram_id is 'Telegram''s id of the person when it was made.';
comment on column payments.pending_payments.provider is 'Where they said they would pay.';
comment on column payments.pending_payments.amount_minor is 'What is to be paid, in minor units of the currency.';
comment on column payments.pending_payments.currency is 'The currency.';
comment on column payments.pending_payments.status is 'How far it is.';
comment on column payments.pending_payments.paid_minor is 'What has come in this currency, in minor units, refunds not taken off.';
comment on column payments.pending_payments.refunded_minor is 'What of it went back, in minor units.';
comment on column payments.pending_payments.paid_late is 'Whether the first money came after it had expired.';
comment on column payments.pending_payments.created_at is 'When it was made.';
comment on column payments.pending_payments.expires_at is 'When it is given up unless money came (setting pending_hours).';
comment on column payments.pending_payments.first_paid_at is 'When the first money for it was credited; null before.';
comment on column payments.pending_payments.completed_at is 'When all of it had come; null before.';
comment on column payments.pending_payments.expired_at is 'When it was given up; kept when money comes late.';
comment on column payments.pending_payments.cancelled_at is 'When the person gave it up; kept when money comes all the same.';
comment on column payments.pending_payments.provider_data is 'What the provider knows of it: a link, an invoice''s number.';

create domain payments.event_outcome as text constraint event_outcome_is_known
  check (value in ('matched', 'queued', 'ignored', 'refunded', 'tombstone'));
comment on domain payments.event_outcome is 'matched (credited, or an order paid); queued (an admin decides); ignored (with its reason: a test, a repetition, nothing about money …); refunded; tombstone (a refund whose payment has not come).';

create table payments.event (
  id bigint generated always as identity primary key,
  provider payments.provider not null,
  event_key text not null constraint event_key_is_short check (length(event_key) between 1 and 200),
  type text,
  live boolean not null,
  body json not null,
  received_at timestamptz not null,
  times integer not null default 1,
  last_received_at timestamptz not null,
  outcome payments.event_outcome not null,
  reason text,
  found boolean not null default false,
  payment_id bigint,
  constraint event_is_once_of_its_provider unique (provider, event_key),
  constraint event_ignored_or_queued_has_a_reason check ((outcome in ('ignored', 'queued')) <= (reason is not null))
);
create index event_payment_idx on payments.event (payment_id) where payment_id is not null;
create index event_received_idx on payments.event (received_at);
create index event_legacy_idx on payments.event (received_at) where reason = 'legacy';
alter table payments.event enable row level security;
comment on table payments.event is 'Every event that a provider sent, word for word and once. Nothing of it is ever deleted: signatures carry no time, so a repetition may come years later. Of what nobody signed only so much is kept a day (payments.legacy_day).';
comment on column payments.event.id is 'Number.';
comment on column payments.event.provider is 'Who sent it.';
comment on column payments.event.event_key is 'The provider''s own identity of the event, such as live:580805; where it has none, what makes it one.';
comment on column payments.event.type is 'The provider''s word for it: donation.created …; null when it has none.';
comment on column payments.event.live is 'False for a test, which never credits.';
comment on column payments.event.body is 'The JSON as it came; of what was found in Telegram''s list, the message that should have told of it.';
comment on column payments.event.received_at is 'When it first came.';
comment on column payments.event.times is 'How often it came.';
comment on column payments.event.last_received_at is 'When it came last.';
comment on column payments.event.outcome is 'What became of it.';
comment on column payments.event.reason is 'Why it was queued or ignored: a short word, such as no_note, test, repeated, unknown_id.';
comment on column payments.event.found is 'Whether it was found in Telegram''s list of transactions before any message told of it (flows.take_stars).';
comment on column payments.event.payment_id is 'The payment it is about; null when it is about no money.';

create domain payments.payment_status as text constraint payment_status_is_known
  check (value in ('matched', 'queued', 'ignored', 'refunded', 'tombstone'));
comment on domain payments.payment_status is 'matched (credited, or an order paid); queued (an admin decides); ignored (an admin decided so); refunded (all of it went back); tombstone (it was refunded before it came, so it will never be credited).';

create table payments.payment (
  id bigint generated always as identity primary key,
  provider payments.provider not null,
  transaction_key text not null constraint payment_transaction_key_is_short check (length(transaction_key) between 1 and 200),
  amount_minor bigint constraint payment_amount_is_positive check (amount_minor > 0),
  currency payments.currency_code,
  paid_at timestamptz not null,
  arrived_at timestamptz not null,
  note text,
  payer_name text,
  payer_email text,
  supporter_key text,
  telegram_id bigint,
  purpose text not null default 'topup' constraint payment_purpose_is_known check (purpose in ('topup', 'order')),
  order_id bigint,
  status payments.payment_status not null,
  reason text,
  matched_by text constraint payment_matched_by_is_known
    check (matched_by in ('payment_id', 'amount', 'telegram', 'invoice', 'admin')),
  refunded_minor bigint not null default 0,
  confirmed_at timestamptz,
  decided_by text,
  decided_at timestamptz,
  constraint payment_is_once_of_its_provider unique (provider, transaction_key),
  constraint payment_queued_has_a_reason check (status <> 'queued' or reason is not null),
  constraint payment_matched_says_how check ((status in ('matched')) <= (matched_by is not null)),
  constraint payment_of_an_order_names_it check ((purpose = 'order') = (order_id is not null)),
  constraint payment_refunded_is_of_its_amount check (refunded_minor >= 0 and (amount_minor is null or refunded_minor <= amount_minor)),
  constraint payment_credited_has_an_amount check (status <> 'matched' or num_nonnulls(amount_minor, currency) = 2)
);
create index payment_queued_idx on payments.payment (id) where status = 'queued';
create index payment_amount_idx on payments.payment (currency, amount_minor, paid_at) where status = 'queued' or matched_by = 'amount';
create index payment_supporter_idx on payments.payment (provider, supporter_key) where supporter_key is not null;
create index payment_arrived_idx on payments.payment (arrived_at);
create index payment_order_idx on payments.payment (order_id) where order_id is not null;
alter table payments.payment enable row level security;
alter table payments.event add constraint event_payment_fkey foreign key (payment_id) references payments.payment (id);
comment on table payments.payment is 'Money that came, once for each of the provider''s transactions, whatever events told of it.';
comment on column payments.payment.id is 'Number.';
comment on column payments.payment.provider is 'Who took it.';
comment on column payments.payment.transaction_key is 'The provider''s identity of the money: pi_…, an invoice''s number, a charge id; of recurring ones the subscription and the start of its period.';
comment on column payments.payment.amount_minor is 'How much, in minor units of its currency; null when it could not be read (an admin decides).';
comment on column payments.payment.currency is 'The currency as the provider named it; null when it named none.';
comment on column payments.payment.paid_at is 'When it was paid, by the provider''s clock.';
comment on column payments.payment.arrived_at is 'When we heard of it.';
comment on column payments.payment.note is 'What the payer wrote.';
comment on column payments.payment.payer_name is 'The payer''s name as the provider tells it.';
comment on column payments.payment.payer_email is 'The payer''s address as the provider tells it.';
comment on column payments.payment.supporter_key is 'The provider''s identity of the payer: a suggestion to the admin, never a match.';
comment on column payments.payment.telegram_id is 'The payer''s Telegram id where the provider vouches for it (Tribute, Telegram).';
comment on column payments.payment.purpose is 'topup: it buys points; order: it pays for goods.';
comment on column payments.payment.order_id is 'The order it pays for (orders.order).';
comment on column payments.payment.status is 'What became of it.';
comment on column payments.payment.reason is 'Why it waits, or why it was ignored: a short word.';
comment on column payments.payment.matched_by is 'payment_id (the code in the note), amount (unique on both sides), telegram (the provider vouches for the person), invoice (Telegram''s), admin.';
comment on column payments.payment.refunded_minor is 'What of it went back, in minor units.';
comment on column payments.payment.confirmed_at is 'When it was seen in Telegram''s list of transactions in Stars; null before, and of other money.';
comment on column payments.payment.decided_by is 'The admin who decided: person:<id>.';
comment on column payments.payment.decided_at is 'When they did.';

create table payments.credit (
  id bigint generated always as identity primary key,
  payment_id bigint not null references payments.payment (id),
  part integer not null,
  person_id bigint not null references people.person (id),
  pending_id bigint references payments.pending_payments (id),
  amount_minor bigint not null constraint credit_amount_is_positive check (amount_minor > 0),
  refunded_minor bigint not null default 0,
  points bigint not null constraint credit_points_are_not_negative check (points >= 0),
  refunded_points bigint not null default 0,
  credited_at timestamptz not null,
  constraint credit_is_a_part_of_its_payment unique (payment_id, part),
  constraint credit_refunded_is_of_its_amount check (refunded_minor between 0 and amount_minor),
  constraint credit_refunded_points_are_of_its_points check (refunded_points between 0 and points)
);
create index credit_person_idx on payments.credit (person_id);
create index credit_pending_idx on payments.credit (pending_id) where pending_id is not null;
alter table payments.credit enable row level security;
comment on table payments.credit is 'What of a payment was credited to whom: one part, or several when an admin split it. In the ledger its key is payment:<payment>:<part>.';
comment on column payments.credit.id is 'Number.';
comment on column payments.credit.payment_id is 'The payment.';
comment on column payments.credit.part is '1, 2, … of the payment.';
comment on column payments.credit.person_id is 'Who got it.';
comment on column payments.credit.pending_id is 'The pending payment it went towards, if any.';
comment on column payments.credit.amount_minor is 'Money of this part, in minor units of the payment''s currency.';
comment on column payments.credit.refunded_minor is 'What of it went back.';
comment on column payments.credit.points is 'Points that it bought; 0 when the money was too little for one.';
comment on column payments.credit.refunded_points is 'Points that were taken back for it.';
comment on column payments.credit.credited_at is 'When.';

create table payments.refund (
  id bigint generated always as identity primary key,
  payment_id bigint not null references payments.payment (id),
  refund_key text not null constraint refund_key_is_short check (length(refund_key) between 1 and 200),
  amount_minor bigint constraint refund_amount_is_positive check (amount_minor > 0),
  refunded_at timestamptz not null,
  arrived_at timestamptz not null,
  constraint refund_is_once_of_its_payment unique (payment_id, refund_key)
);
alter table payments.refund enable row level security;
comment on table payments.refund is 'Money that went back.';
comment on column payments.refund.id is 'Number.';
comment on column payments.refund.payment_id is 'The payment it is of.';
comment on column payments.refund.refund_key is 'What makes it this refund: the provider''s identity of it, or the word whole.';
comment on column payments.refund.amount_minor is 'How much, in minor units; null when the payment''s amount was never known (a tombstone).';
comment on column payments.refund.refunded_at is 'When, by the provider''s clock.';
comment on column payments.refund.arrived_at is 'When we heard of it.';

create table payments.supporter (
  provider payments.provider not null,
  supporter_key text not null,
  person_id bigint not null references people.person (id),
  seen_at timestamptz not null,
  primary key (provider, supporter_key, person_id)
);
create index supporter_person_idx on payments.supporter (person_id);
alter table payments.supporter enable row level security;
comment on table payments.supporter is 'Payers whose money went to a person by its code or by an admin''s word: candidates for their next money, for an admin to choose, never a match.';
comment on column payments.supporter.provider is 'The provider.';
comment on column payments.supporter.supporter_key is 'Its identity of the payer.';
comment on column payments.supporter.person_id is 'Who got their money.';
comment on column payments.supporter.seen_at is 'When last.';

create type payments.normal as (
  event_key text,
  type text,
  live boolean,
  action text,
  reason text,
  transaction_key text,
  refund_key text,
  amount text,
  amount_minor bigint,
  currency text,
  paid_at timestamptz,
  note text,
  payer_name text,
  payer_email text,
  supporter_key text,
  telegram_id bigint,
  invoice text
);
comment on type payments.normal is 'What every provider''s event is turned into: event_key (identity of the event), type, live, action (paid; refunded; none: nothing about money, reason says what; unreadable: an admin is told), transaction_key (identity of the money), refund_key (of the refund; null: whole), amount (a decimal as text; null with amount_minor where the provider counts minor units), currency, paid_at (the provider''s clock; of a refund when it went back), note, payer_name, payer_email, supporter_key, telegram_id (vouched for), invoice (our payment_id where the provider carries it).';

create table payments.day (
  day date not null,
  provider payments.provider not null,
  currency payments.currency_code not null,
  paid_minor numeric not null,
  credited_minor numeric not null,
  ordered_minor numeric not null,
  queued_minor numeric not null,
  ignored_minor numeric not null,
  refunded_minor numeric not null,
  found_minor numeric not null,
  difference_minor numeric not null generated always as (paid_minor - credited_minor - ordered_minor - queued_minor - ignored_minor - refunded_minor) stored,
  reconciled_at timestamptz not null,
  primary key (day, provider, currency)
);
create index day_difference_idx on payments.day (day) where difference_minor <> 0;
alter table payments.day enable row level security;
comment on table payments.day is 'The daily reconciliation: what a provider''s events say was paid, and what became of it here.';
comment on column payments.day.day is 'Local day on which the money was heard of.';
comment on column payments.day.provider is 'The provider.';
comment on column payments.day.currency is 'The currency.';
comment on column payments.day.paid_minor is 'Sum of payments'' amounts as their events tell them, in minor units.';
comment on column payments.day.credited_minor is 'Of it credited to people, and not refunded.';
comment on column payments.day.ordered_minor is 'Of it paid for orders, and not refunded.';
comment on column payments.day.queued_minor is 'Of it waiting for an admin.';
comment on column payments.day.ignored_minor is 'Of it ignored by an admin.';
comment on column payments.day.refunded_minor is 'Of it gone back.';
comment on column payments.day.found_minor is 'Of what was paid: found in Telegram''s list of transactions before any message told of it.';
comment on column payments.day.difference_minor is 'What is not accounted for: other than 0 raises an alert.';
comment on column payments.day.reconciled_at is 'When it was counted.';

create table payments.legacy_day (
  day date primary key,
  events bigint not null
);
alter table payments.legacy_day enable row level security;
comment on table payments.legacy_day is 'What Buy Me a Coffee''s old webhook sent, day by day. Nobody signs it, so anybody may send it: of a day as many events are kept as setting legacy_events_per_day says, and the others only counted.';
comment on column payments.legacy_day.day is 'Local day.';
comment on column payments.legacy_day.events is 'How many came, without repetitions of what is kept.';
