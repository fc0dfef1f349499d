insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP901', 'unknown_job', 'error.unknown_job', 'No enabled row of ops.job has this name.', false),
  ('KP902', 'no_service_key', 'error.no_service_key', 'pg_net is to call dispatch, and vault.decrypted_secrets has no kopilka_service_key.', false);

insert into ops.job (name, schedule, call, description) values
  ('outbox_rescue', '10 seconds', 'select ops.wake_dispatch()', 'Wakes dispatch for calls whose sender died or whose pause is over.'),
  ('session_expiry', '17 * * * *', 'select ops.clear_sessions(''30 days'')', 'Drops drafts that nobody touched for 30 days.'),
  ('retention', '43 2 * * *', 'select ops.prune()', 'Deletes what need not be kept.');

insert into core.setting (key, value, type, owner, description) values
  ('functions_url', '""', 'text', 'deployment', 'Where pg_net finds the functions, such as https://<project>.supabase.co/functions/v1; empty: somebody listens instead.');
