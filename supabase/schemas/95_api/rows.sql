insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP801', 'unknown_bot', 'error.unknown_bot', 'The bot is none of client, partner, admin.', false),
  ('KP802', 'bad_update', 'error.bad_update', 'The update has no integer update_id.', false);

insert into ops.job (name, schedule, call, description) values
  ('update_retry', '10 seconds', 'select api._retry_update()', 'Handles the next update once more that failed three times and that an admin wants to be tried again.');
