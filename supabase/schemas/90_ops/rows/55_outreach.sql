insert into ops.job (name, schedule, call, description) values
  ('broadcasts', '5 seconds', 'select outreach.run()', 'Starts broadcasts that are due, takes over what became of their messages, keeps dispatch at work.');
insert into ops.job (name, schedule, call, description) values
  ('broadcast_progress', '5 seconds', 'select flows.bc_refresh()', 'Edits the progress of broadcasts into the messages where admins watch them.');
