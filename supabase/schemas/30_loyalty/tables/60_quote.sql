create type loyalty.bill as (
  person_id bigint,
  partner_id bigint,
  amount_minor numeric,
  paid_minor numeric,
  points numeric,
  lines jsonb,
  at timestamptz,
  local_day date,
  local_time time,
  weekday integer,
  rate loyalty.partner_rate,
  tier loyalty.tier,
  point_value_minor numeric,
  rounding text,
  expires_at timestamptz
);
comment on type loyalty.bill is 'A bill with everything that the rules of a quote ask of it, read once.';
comment on column loyalty.bill.person_id is 'The client.';
comment on column loyalty.bill.partner_id is 'Where.';
comment on column loyalty.bill.amount_minor is 'The whole bill, in minor units.';
comment on column loyalty.bill.paid_minor is 'What of it is paid with money, in minor units: only that earns.';
comment on column loyalty.bill.points is 'Points that are to pay the rest.';
comment on column loyalty.bill.lines is 'Parts of the bill by category: [{category, minor}]; empty when not told.';
comment on column loyalty.bill.at is 'When.';
comment on column loyalty.bill.local_day is 'That day in the programme''s zone.';
comment on column loyalty.bill.local_time is 'What the clock on the wall shows there.';
comment on column loyalty.bill.weekday is '1 Monday to 7 Sunday, there.';
comment on column loyalty.bill.rate is 'What the partner gives and takes on that day.';
comment on column loyalty.bill.tier is 'The client''s level at that moment.';
comment on column loyalty.bill.point_value_minor is 'What a point pays, in minor units.';
comment on column loyalty.bill.rounding is 'Setting earn_rounding: floor or nearest.';
comment on column loyalty.bill.expires_at is 'When points expire that no rule gives another lifetime; null for never.';

create type loyalty.quote_line as (
  rule text,
  rule_id bigint,
  funder text,
  points bigint,
  expires_at timestamptz,
  detail jsonb
);
comment on type loyalty.quote_line is 'A line of a quote: what one rule gives or takes.';
comment on column loyalty.quote_line.rule is 'The rule: the text loyalty.explain.<rule> says it in words.';
comment on column loyalty.quote_line.rule_id is 'The row of loyalty.earn_rule, where there is one.';
comment on column loyalty.quote_line.funder is 'Who pays: partner or programme; null for lines of spending.';
comment on column loyalty.quote_line.points is 'Points; below zero for a cap.';
comment on column loyalty.quote_line.expires_at is 'When they expire; null for never.';
comment on column loyalty.quote_line.detail is 'What it was reckoned from: amounts end in _minor, rates in _bp, factors in _percent.';
