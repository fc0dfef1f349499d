insert into ops.job (name, schedule, call, description) values
  ('partner_reports', '5 seconds', 'select flows.rep_build()', 'Makes the reports that partners asked for as files.');
