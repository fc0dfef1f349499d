insert into core.setting (key, value, type, owner, description) values
  ('tier_window_months', '12', 'integer', 'programme', 'How long purchases count for a level, in months.'),
  ('tier_grace_days', '30', 'integer', 'programme', 'How long a level stands after a review found too little for it, in days.');

insert into loyalty.tier (id, position, min_spend_minor, min_visits, factor_percent, payable_extra_bp) values
  ('bronze', 1, null, null, 100, 0),
  ('silver', 2, 500000, 12, 110, 0),
  ('gold', 3, 2000000, 40, 125, 1000);
update core.setting set at_least = 1, at_most = 60 where key = 'tier_window_months';
update core.setting set at_most = 365 where key = 'tier_grace_days';
