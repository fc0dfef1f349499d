insert into ops.job (name, schedule, call, description) values
  ('end_subscriptions', '*/10 * * * *', 'select payments.end_subscriptions()', 'Ends monthly payments in Stars whose paid period is over without a renewal.');
