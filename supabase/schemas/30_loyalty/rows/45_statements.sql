insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP370', 'statement_too_early', 'error.statement_too_early', 'A statement needs a month that is over and whose last day is marked in ledger.day.', true),
  ('KP371', 'statement_out_of_order', 'error.statement_out_of_order', 'Some partner has no statement of an earlier month: months are issued in order.', true),
  ('KP372', 'unknown_statement', 'error.unknown_statement', 'No statement has this number of its row.', true);
