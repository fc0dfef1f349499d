insert into ops.job (name, schedule, call, description) values
  ('tier_review', '*/10 * * * *', 'select loyalty.review_tiers(50000)', 'Reviews levels on the first of each month, a batch at a time, and catches up missed months.'),
  ('birthday_bonuses', '5-59/10 * * * *', 'select loyalty.grant_birthday_bonuses()', 'Gives birthday bonuses, those of up to 7 missed days included.');
