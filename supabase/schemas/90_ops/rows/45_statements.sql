insert into ops.job (name, schedule, call, description) values
  ('partner_statements', '27 * * * *', 'select loyalty.issue_due_statements()', 'Issues partners'' statements of months that are over.');
