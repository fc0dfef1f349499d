insert into ops.job (name, schedule, call, description) values
  ('end_subscriptions', '*/10 * * * *', 'select payments.end_subscriptions()', 'Ends monthly payments in Stars whose paid period is over without a renewal.');
insert into ops.job (name, schedule, call, description) values
  ('ask_stars', '41 * * * *', 'select payments.ask_stars()', 'Asks Telegram what was paid in Stars and what went back, from where it was asked last.'),
  ('take_stars', '10 seconds', 'select flows.take_stars()', 'Takes, one at a time, payments and refunds in Stars that Telegram lists and no message told of.');
