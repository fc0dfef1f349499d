insert into ops.job (name, schedule, call, description) values
  ('expire_spends', '30 seconds', 'select loyalty.expire_spends()', 'Gives back the points of codes and requests that nobody used in time.'),
  ('settle_due_holds', '30 seconds', 'select ledger.settle_due_holds()', 'Brings points that were put aside where they are due: activated, or given back.');
