insert into ops.job (name, schedule, call, description) values
  ('expire_rewards', '*/5 * * * *', 'select loyalty.expire_rewards()', 'Gives points and stock of rewards back whose code nobody confirmed in time.');
