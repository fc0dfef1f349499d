insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP300', 'unknown_partner', 'error.unknown_partner', 'No partner has this number.', true),
  ('KP301', 'partner_suspended', 'error.partner_suspended', 'The partner is suspended: it sells nothing for points and gives none.', true),
  ('KP302', 'unknown_staff', 'error.unknown_staff', 'The person does not work for this partner.', true),
  ('KP303', 'staff_suspended', 'error.staff_suspended', 'The person works for this partner and is suspended.', true),
  ('KP304', 'not_owner', 'error.not_owner', 'Only an active owner of the partner may do this, or the operator.', true),
  ('KP305', 'rate_day_begun', 'error.rate_day_begun', 'Rates are set for coming days: one that has begun is never changed.', true),
  ('KP306', 'bad_rate', 'error.bad_rate', 'earn_bp is 0 to 5000, payable_bp 0 to 10000, fee_bp 0 to 5000, and an owner does not change the fee.', true),
  ('KP307', 'last_owner', 'error.last_owner', 'The partner would be left without an active owner.', true),
  ('KP308', 'already_applied', 'error.already_applied', 'The person has an application that is not decided yet.', true),
  ('KP309', 'application_closed', 'error.application_closed', 'There is no such application, or it has been decided.', true);

insert into core.setting (key, value, type, owner, description) values
  ('terms_version', '1', 'integer', 'programme', 'Version of the terms for partners that applicants accept.');
