insert into ops.job (name, schedule, call, description) values
  ('expire_approvals', '30 seconds', 'select flows.serve_expire_approvals()', 'Gives up sales over a cashier''s limit that no owner decided in time.');
