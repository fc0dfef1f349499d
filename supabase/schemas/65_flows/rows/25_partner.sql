insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP395', 'works_nowhere', 'error.works_nowhere', 'The person works for no partner, and this is for those who do.', true);
