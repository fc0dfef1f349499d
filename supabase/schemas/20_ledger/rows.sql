insert into core.error (sqlstate, name, text_key, meaning) values
  ('KP200', 'bad_set_size', 'error.bad_set_size', 'ledger.post() takes 1 to 1,000,000 postings.'),
  ('KP201', 'incomplete_posting', 'error.incomplete_posting', 'A posting lacks its key (1 to 200 characters), kind, account or actor, or its metadata is no object.'),
  ('KP202', 'bad_amount', 'error.bad_amount', 'An amount of points must be whole and from 1 to 10^12.'),
  ('KP203', 'unknown_kind', 'error.unknown_kind', 'There is no text ledger.kind.<kind>; or kind reversal without a transfer to reverse, or the other way round.'),
  ('KP204', 'unknown_account', 'error.unknown_account', 'No account of the ledger has this number or name.'),
  ('KP205', 'same_account', 'error.same_account', 'Debit and credit of a posting are one account.'),
  ('KP206', 'key_reused', 'error.key_reused', 'The idempotency key has been posted with other particulars.'),
  ('KP207', 'insufficient_points', 'error.insufficient_points', 'The wallet would go below zero, and this is no reversal.'),
  ('KP208', 'bad_expiry', 'error.bad_expiry', 'Points expire after they were given, and in a wallet only; a reversal takes the expiry of its original.'),
  ('KP209', 'balance_too_large', 'error.balance_too_large', 'A balance would leave the range of 2^53 - 1 points.'),
  ('KP210', 'unknown_transfer', 'error.unknown_transfer', 'There is no such transfer to reverse.'),
  ('KP211', 'already_reversed', 'error.already_reversed', 'The transfer was reversed before, under another key.'),
  ('KP212', 'not_reversible', 'error.not_reversible', 'A reversal is not reversed; post anew what should stand.'),
  ('KP213', 'unbalanced_transfer', 'error.unbalanced_transfer', 'The entries that a statement adds to a transfer must sum to zero.'),
  ('KP214', 'broken_chain', 'error.broken_chain', 'An entry must continue its wallet''s versions and balance, and mirror the entry it reverses. Use ledger.post().'),
  ('KP215', 'bare_balance', 'error.bare_balance', 'An account''s balance moves only with entries, and nothing else of it changes.'),
  ('KP216', 'no_such_person', 'error.no_such_person', 'A wallet was asked for somebody who is not in people.person.'),
  ('KP217', 'bad_account_name', 'error.bad_account_name', 'An account is programme:<name> or partner:<name>, of small letters, digits and _.');

insert into ledger.account (kind, name, opened_at) values ('programme', 'programme:bonuses', core.now());
