insert into ops.job (name, schedule, call, description) values
  ('monthly_bonuses', '10 seconds', 'select loyalty.run_monthly_bonuses()', 'Gives the bonuses of months that are over, a batch of people at a time.'),
  ('point_expiry', '10 seconds', 'select loyalty.run_expiry()', 'Takes back expired points once a day, a batch of wallets at a time.'),
  ('reminders', '* * * * *', 'select loyalty.send_reminders()', 'Reminds of points that expire soon, unfinished registrations and birthdays, in daytime.');
