insert into ops.job (name, schedule, call, description) values
  ('day_seal', '7 * * * *', 'select ledger.close_days()', 'Seals the days of the ledger that are marked, and marks those that are over.');
