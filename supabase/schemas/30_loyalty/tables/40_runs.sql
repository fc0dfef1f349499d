create table loyalty.bonus_rule (
  id bigint generated always as identity primary key,
  name text not null constraint bonus_rule_name_is_short check (length(name) between 1 and 100),
  tier_id text references loyalty.tier (id),
  min_visits integer not null default 0 constraint bonus_rule_visits_are_not_negative check (min_visits >= 0),
  min_spend_minor bigint not null default 0 constraint bonus_rule_spend_is_not_negative check (min_spend_minor >= 0),
  points bigint not null constraint bonus_rule_points_are_positive check (points between 1 and 1000000),
  lifetime_days integer constraint bonus_rule_lifetime_is_positive check (lifetime_days between 1 and 3650),
  valid_from date not null,
  valid_to date,
  constraint bonus_rule_ends_after_it_begins check (valid_to >= valid_from)
);
create index bonus_rule_tier_id_idx on loyalty.bonus_rule (tier_id);
alter table loyalty.bonus_rule enable row level security;
comment on table loyalty.bonus_rule is 'Who gets a bonus for a month, and how many points; somebody whom several rules fit gets each.';
comment on column loyalty.bonus_rule.id is 'Number of the rule.';
comment on column loyalty.bonus_rule.name is 'What the client is told it is for.';
comment on column loyalty.bonus_rule.tier_id is 'Level at the end of the month it is for; null: any.';
comment on column loyalty.bonus_rule.min_visits is 'Visits in the month, one a day and partner, that it asks for.';
comment on column loyalty.bonus_rule.min_spend_minor is 'Bills in the month, less refunds, that it asks for, in minor units.';
comment on column loyalty.bonus_rule.points is 'Points it gives.';
comment on column loyalty.bonus_rule.lifetime_days is 'They expire after so many days; null: as all points.';
comment on column loyalty.bonus_rule.valid_from is 'First month it is for: any day of it.';
comment on column loyalty.bonus_rule.valid_to is 'Last month it is for; null: no end.';

create table loyalty.run (
  kind text not null constraint run_kind_is_known check (kind in
    ('monthly_bonus', 'expiry', 'tier_review', 'birthday', 'reminders', 'statements')),
  period date not null,
  status text not null default 'running' constraint run_status_is_known check (status in ('running', 'done')),
  after_id bigint not null default 0,
  people bigint not null default 0,
  points bigint not null default 0,
  calls integer not null default 0,
  busy_ms bigint not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  detail jsonb not null default '{}',
  primary key (kind, period),
  constraint run_done_has_an_end check ((status = 'done') = (finished_at is not null))
);
alter table loyalty.run enable row level security;
comment on table loyalty.run is 'Runs of what happens once a period: one row each, so a period is done once, and a missed one is seen. Long runs go on from after_id, a batch at each call.';
comment on column loyalty.run.kind is 'What ran.';
comment on column loyalty.run.period is 'First day of the month, or the day, in the programme''s zone.';
comment on column loyalty.run.status is 'running or done.';
comment on column loyalty.run.after_id is 'Everybody up to this number (person or account, by kind) is done.';
comment on column loyalty.run.people is 'How many it concerned.';
comment on column loyalty.run.points is 'Points it moved.';
comment on column loyalty.run.calls is 'Batches so far.';
comment on column loyalty.run.busy_ms is 'Time spent in them, in milliseconds.';
comment on column loyalty.run.started_at is 'When it began (wall clock).';
comment on column loyalty.run.finished_at is 'When it ended (wall clock).';
comment on column loyalty.run.detail is 'Counts by rule or kind.';

create table loyalty.reminder (
  person_id bigint not null references people.person (id),
  kind text not null constraint reminder_kind_is_known check (kind in ('expiry_30', 'expiry_7', 'registration', 'birthday_soon')),
  period date not null,
  sent_at timestamptz not null,
  primary key (person_id, kind, period)
);
alter table loyalty.reminder enable row level security;
comment on table loyalty.reminder is 'Reminders given, so that none is given twice.';
comment on column loyalty.reminder.person_id is 'Who was reminded.';
comment on column loyalty.reminder.kind is 'Of what: expiry_30, expiry_7, registration or birthday_soon.';
comment on column loyalty.reminder.period is 'The day it was about, programme''s zone.';
comment on column loyalty.reminder.sent_at is 'When, by core.now().';

create table loyalty.statement (
  id bigint generated always as identity primary key,
  number text not null unique,
  partner_id bigint not null references loyalty.partner (id),
  month date not null constraint statement_month_is_its_first_day check (extract(day from month) = 1),
  from_entry_id bigint not null,
  to_entry_id bigint not null,
  opening bigint not null,
  issued bigint not null,
  redeemed bigint not null,
  reversed bigint not null,
  expired bigint not null,
  other bigint not null,
  fee bigint not null,
  closing bigint not null,
  point_value_minor bigint not null,
  issued_at timestamptz not null,
  constraint statement_is_one_a_month unique (partner_id, month),
  constraint statement_adds_up check (closing = opening - issued + redeemed + reversed + expired + other - fee)
);
alter table loyalty.statement enable row level security;
comment on table loyalty.statement is 'What a partner and the operator owe one another for a month: frozen, numbered, append only. Corrections are in the next.';
comment on column loyalty.statement.id is 'Number of the row.';
comment on column loyalty.statement.number is 'Number of the statement, <partner>-<year>-<month>.';
comment on column loyalty.statement.partner_id is 'The partner.';
comment on column loyalty.statement.month is 'First day of the month, programme''s zone.';
comment on column loyalty.statement.from_entry_id is 'It covers the ledger''s entries above this number …';
comment on column loyalty.statement.to_entry_id is '… up to this: the last of the month (ledger.day).';
comment on column loyalty.statement.opening is 'Closing of the month before, in points: above zero the operator owes the partner.';
comment on column loyalty.statement.issued is 'Points that the partner gave to clients: it owes them.';
comment on column loyalty.statement.redeemed is 'Points that clients spent there: it is owed them.';
comment on column loyalty.statement.reversed is 'Net effect of refunds and other reversals, above zero in the partner''s favour.';
comment on column loyalty.statement.expired is 'Points it gave that expired unspent: it owes them no more.';
comment on column loyalty.statement.other is 'Whatever else touched the account, such as adjustments.';
comment on column loyalty.statement.fee is 'The operator''s fee, in points, rounded to the nearest.';
comment on column loyalty.statement.closing is 'opening - issued + redeemed + reversed + expired + other - fee.';
comment on column loyalty.statement.point_value_minor is 'What a point was worth when it was issued, in minor units.';
comment on column loyalty.statement.issued_at is 'When it was frozen, by core.now().';

create type loyalty.bonus as (
  person_id bigint,
  rule_id bigint,
  points bigint,
  expires_at timestamptz
);
comment on type loyalty.bonus is 'A bonus for a month, as loyalty.monthly_bonuses() decides it.';
comment on column loyalty.bonus.person_id is 'Who gets it.';
comment on column loyalty.bonus.rule_id is 'The rule that gives it.';
comment on column loyalty.bonus.points is 'Points.';
comment on column loyalty.bonus.expires_at is 'When they expire; null: never.';

create type loyalty.due_reminder as (
  person_id bigint,
  period date,
  params jsonb
);
comment on type loyalty.due_reminder is 'A reminder that is to be given now.';
comment on column loyalty.due_reminder.person_id is 'To whom.';
comment on column loyalty.due_reminder.period is 'The day it is about, programme''s zone.';
comment on column loyalty.due_reminder.params is 'Parameters of its text.';
