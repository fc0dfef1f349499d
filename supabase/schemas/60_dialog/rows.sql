insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP601', 'state_not_declared', 'dialog.apology', 'A handler named a next state that its transition does not list.', false);
