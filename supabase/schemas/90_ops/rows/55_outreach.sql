insert into ops.job (name, schedule, call, description) values
  ('broadcasts', '5 seconds', 'select outreach.run()', 'Starts broadcasts that are due, takes over what became of their messages, keeps dispatch at work.');
