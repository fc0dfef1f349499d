insert into ops.job (name, schedule, call, description) values
  ('expire_adjustments', '*/10 * * * *', 'select loyalty.expire_adjustments()', 'Closes adjustments of points that no second admin approved in time.');
