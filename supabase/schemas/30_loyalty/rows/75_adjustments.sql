insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP350', 'bad_adjustment', 'error.bad_adjustment', 'An adjustment takes whole points, 1 to 1000000 given or taken, and a reason of 1 to 200 characters.', true),
  ('KP351', 'adjustment_over_balance', 'error.adjustment_over_balance', 'An adjustment would take more points than are in the wallet.', true),
  ('KP352', 'unknown_adjustment', 'error.unknown_adjustment', 'There is no adjustment with this number.', true),
  ('KP353', 'adjustment_closed', 'error.adjustment_closed', 'The adjustment was posted, rejected, or has expired.', true),
  ('KP354', 'own_adjustment', 'error.own_adjustment', 'Who asked for an adjustment, or gets or loses points by it, does not approve it.', true);

insert into core.setting (key, value, type, owner, description) values
  ('adjustment_limit_points', '1000', 'integer', 'programme', 'Points that one admin may give or take by hand; more waits for a second admin.'),
  ('adjustment_hours', '48', 'integer', 'programme', 'How long an adjustment waits for a second admin, in hours.');
update core.setting set at_most = 1000000 where key = 'adjustment_limit_points';
update core.setting set at_least = 1, at_most = 720 where key = 'adjustment_hours';
