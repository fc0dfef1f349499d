insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP360', 'bad_month', 'error.bad_month', 'A month is given by its first day.', false),
  ('KP361', 'bad_notice_hours', 'error.bad_notice_hours', 'Settings notice_from_hours and notice_to_hours must be hours of one day, the first before the second, and bonus_notice_hours not below 0.', false),
  ('KP362', 'bad_bonus_rule', 'error.bad_bonus_rule', 'A bonus rule needs a name (100 characters) and points, a level that there is, no negative visits or spending, and may not begin in a month that is over.', true),
  ('KP363', 'unknown_bonus_rule', 'error.unknown_bonus_rule', 'No such bonus rule, or it was stopped before it gave anything.', true);

insert into core.setting (key, value, type, owner, description) values
  ('bonus_notice_hours', '4', 'integer', 'programme', 'News of monthly bonuses and of expired points is spread over so many hours of daytime; 0: all at once.'),
  ('notice_from_hours', '10', 'integer', 'programme', 'Mass notices and reminders go out from this hour of the day on, programme''s wall clock.'),
  ('notice_to_hours', '20', 'integer', 'programme', 'They go out before this hour; what is left goes the next day.'),
  ('registration_reminder_hours', '24', 'integer', 'programme', 'Who began and did not register is reminded, once, so many hours after the beginning; 0: nobody.');
update core.setting set at_most = 24 where key in ('bonus_notice_hours', 'notice_from_hours', 'notice_to_hours');
update core.setting set at_most = 720 where key = 'registration_reminder_hours';
