insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP220', 'day_not_marked', 'error.day_not_marked', 'Only a day that ledger.mark_days() has marked can be sealed.', false),
  ('KP221', 'day_out_of_order', 'error.day_out_of_order', 'The day before is not sealed yet: days are sealed in order.', false),
  ('KP222', 'bad_period', 'error.bad_period', 'A statement needs a beginning and an end that is not before it.', true),
  ('KP223', 'marked_in_a_snapshot', 'error.marked_in_a_snapshot', 'ledger.mark_days() must see what was committed while it waited: call it in a transaction that is read committed.', false);
