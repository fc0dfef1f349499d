insert into ops.job (name, schedule, call, description) values
  ('expire_pending', '* * * * *', 'select payments.expire_pending()', 'Gives up pending payments for which no money came in time, and tells their people.'),
  ('reconcile_payments', '23 3 * * *', 'select payments.reconcile()', 'Compares what providers say was paid with what became of it, the last seven days, and alerts of differences.');
