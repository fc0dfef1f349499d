insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP425', 'unknown_payment_provider', 'error.unknown_payment_provider', 'Events come from bmc, kofi, cryptopay and tribute only.', false),
  ('KP426', 'bad_payment_event', 'error.bad_payment_event', 'A payment provider''s event is a JSON object.', false);
