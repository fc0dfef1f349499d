insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP345', 'unknown_flag', 'error.unknown_flag', 'There is no flag with this number.', true),
  ('KP346', 'flag_decided', 'error.flag_decided', 'The flag was cleared or confirmed before.', true),
  ('KP347', 'no_decision', 'error.no_decision', 'A flag is decided by true or false, and by somebody.', false);

insert into core.setting (key, value, type, owner, description) values
  ('flag_velocity_per_hour', '5', 'integer', 'programme', 'Purchases of a client in an hour; one more is held and flagged. 0: never.'),
  ('flag_same_cashier_per_week', '10', 'integer', 'programme', 'Purchases of a client with one cashier in 7 days; one more is held and flagged. 0: never.'),
  ('flag_referrals_per_day', '5', 'integer', 'programme', 'Rewarded invitations of a client on a day; one more is held and flagged. 0: never.');
