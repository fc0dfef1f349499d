insert into core.setting (key, value, type, owner, description) values
  ('currency', '"UAH"', 'text', 'programme', 'The one currency of all bills, ISO 4217.'),
  ('point_value_minor', '100', 'integer', 'programme', 'What one point pays of a bill, in minor units of the currency.'),
  ('earn_rounding', '"floor"', 'text', 'programme', 'How each line of what is earned becomes whole points: floor or nearest.'),
  ('activation_days', '0', 'integer', 'programme', 'Points of a purchase can be used so many days after it; 0 for at once.'),
  ('client_daily_cap_points', '0', 'integer', 'programme', 'Most points that a client earns at one partner in a local day; 0 for no cap.'),
  ('cashier_daily_limit_points', '5000', 'integer', 'programme', 'Points that a cashier may give in a local day without an owner''s approval, unless their own limit says otherwise.'),
  ('spend_minimum_points', '1', 'integer', 'programme', 'Fewest points that can be spent at once.'),
  ('backdate_days', '3', 'integer', 'programme', 'A purchase can be entered so many local days after its own.'),
  ('points_lifetime_months', '12', 'integer', 'programme', 'Points expire at the end of the month that lies so many months after the one they were given in; 0 for never.'),
  ('default_earn_bp', '500', 'integer', 'programme', 'What a partner without rates of its own gives back of a bill, in basis points.'),
  ('default_payable_bp', '5000', 'integer', 'programme', 'Greatest share of its bills that points may pay, in basis points.'),
  ('default_fee_bp', '0', 'integer', 'programme', 'The operator''s fee on points it issues, in basis points.');

insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP310', 'unknown_client', 'error.unknown_client', 'Nobody has this number, or their data has been deleted.', true),
  ('KP311', 'client_blocked', 'error.client_blocked', 'The client is blocked (people.person.blocked_at) and neither earns nor spends.', true),
  ('KP312', 'bad_bill', 'error.bad_bill', 'A bill is a whole number of minor units, above zero and at most 2^53 - 1.', true),
  ('KP313', 'foreign_currency', 'error.foreign_currency', 'Bills are in the one currency of the programme (setting currency).', true),
  ('KP314', 'closed_period', 'error.closed_period', 'The purchase lies longer ago than setting backdate_days, or in a month whose statement is issued.', true),
  ('KP315', 'in_the_future', 'error.in_the_future', 'The purchase lies more than five minutes ahead.', true),
  ('KP316', 'receipt_used', 'error.receipt_used', 'The partner has a purchase with this receipt.', true),
  ('KP317', 'purchase_key_reused', 'error.purchase_key_reused', 'The key belongs to a purchase with other particulars.', false),
  ('KP318', 'bad_points', 'error.bad_points', 'Points to spend are a whole number from 0 to 2^53 - 1.', true),
  ('KP319', 'points_over_maximum', 'error.points_over_maximum', 'More points than the quote''s payable_maximum, or than the client consented to.', true),
  ('KP320', 'cashier_limit', 'error.cashier_limit', 'The cashier''s points of the day would pass their limit, and no active owner approved.', true),
  ('KP321', 'serves_themselves', 'error.serves_themselves', 'The cashier is the client.', true),
  ('KP322', 'bad_lines', 'error.bad_lines', 'Lines are a list of {category, minor} that adds up to no more than the bill.', true),
  ('KP323', 'unknown_location', 'error.unknown_location', 'The partner has no open place of this number.', true),
  ('KP324', 'bad_purchase_key', 'error.bad_purchase_key', 'The key of a purchase has 1 to 150 characters.', false),
  ('KP325', 'bad_receipt', 'error.bad_receipt', 'The number of a receipt has at most 64 characters.', true),
  ('KP326', 'bad_earn_rule', 'error.bad_earn_rule', 'The rule lacks what its kind needs, or has a value out of range: see the CHECKs of loyalty.earn_rule.', true),
  ('KP327', 'unknown_earn_rule', 'error.unknown_earn_rule', 'There is no earn rule of this number.', true);
update core.setting set choices = '{floor,nearest}' where key = 'earn_rounding';
update core.setting set at_least = 1, at_most = 1000000 where key = 'point_value_minor';
update core.setting set at_most = 365 where key in ('activation_days', 'backdate_days');
update core.setting set at_most = 120 where key = 'points_lifetime_months';
update core.setting set at_most = 5000 where key in ('default_earn_bp', 'default_fee_bp');
update core.setting set at_most = 10000 where key = 'default_payable_bp';
