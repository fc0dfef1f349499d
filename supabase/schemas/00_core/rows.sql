insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP001', 'test_only', 'error.test_only', 'Called outside a test database (setting environment is not test).', true),
  ('KP002', 'unknown_setting', 'error.unknown_setting', 'No row of core.setting has this key.', true),
  ('KP003', 'bad_setting_value', 'error.bad_setting_value', 'The value is not of the setting''s type, or not one it may have.', true),
  ('KP004', 'append_only', 'error.append_only', 'UPDATE, DELETE or TRUNCATE of a table that is only ever added to.', false),
  ('KP005', 'no_such_local_time', 'error.no_such_local_time', 'The programme''s clocks skip this time on that day (setting time_zone).', true);

insert into core.setting (key, value, type, owner, description) values
  ('environment', '"production"', 'text', 'deployment', 'production or test. Only a test database lets its clock be set.'),
  ('version', '"0.1.0"', 'text', 'deployment', 'Version of the database''s rules, shown by health.'),
  ('time_zone', '"Europe/Kyiv"', 'text', 'programme', 'IANA zone in which days and months of the programme turn.');
update core.setting set choices = '{production,test}' where key = 'environment';
