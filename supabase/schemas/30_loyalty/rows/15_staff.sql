insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP396', 'terms_changed', 'error.terms_changed', 'The version of the terms that was accepted is not the one of now (setting terms_version).', true),
  ('KP397', 'unknown_invite', 'error.unknown_invite', 'No invitation has this token, or it was revoked, or who invited is no owner any more.', true),
  ('KP398', 'invite_used', 'error.invite_used', 'Somebody else joined by this invitation: it works once.', true),
  ('KP399', 'invite_expired', 'error.invite_expired', 'The invitation is older than setting staff_invite_hours.', true);

insert into core.setting (key, value, type, owner, at_least, at_most, description) values
  ('staff_invite_hours', '48', 'integer', 'programme', 1, 720, 'How long an invitation of a cashier is valid, hours.');
