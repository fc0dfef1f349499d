insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP219', 'hold_closed', 'error.hold_closed', 'The hold was settled and is to be released, or the other way round.', true);
