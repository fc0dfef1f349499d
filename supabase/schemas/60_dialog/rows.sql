insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP601', 'state_not_declared', 'dialog.apology', 'A handler named a next state that its transition does not list.', false);

insert into core.setting (key, value, type, owner, description) values
  ('debounce_seconds', '4', 'integer', 'deployment', 'The same command sent again by the same person within so many seconds, with nothing in between, is not answered; 0: it always is.');
