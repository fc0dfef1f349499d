insert into flows.setting_place (section, position, key, unit) values
  ('payments', 1, 'donate_minimum_minor', 'money'),
  ('payments', 2, 'donate_maximum_minor', 'money'),
  ('payments', 3, 'pending_hours', 'hours'),
  ('payments', 4, 'pending_limit', 'number'),
  ('payments', 5, 'legacy_events_per_day', 'number');
