insert into core.error (sqlstate, name, text_key, meaning) values
  ('KP801', 'unknown_bot', 'error.unknown_bot', 'The bot is none of client, partner, admin.'),
  ('KP802', 'bad_update', 'error.bad_update', 'The update has no integer update_id.');
