insert into core.error (sqlstate, name, text_key, meaning) values
  ('KP601', 'state_not_declared', 'gateway.apology_plain', 'A handler named a next state that its transition does not list.');
