insert into core.setting (key, value, type, owner, description) values
  ('welcome_bonus_amount', '100', 'integer', 'programme', 'Welcome bonus, in points; 0 for none.');
update core.setting set at_most = 1000000 where key = 'welcome_bonus_amount';
