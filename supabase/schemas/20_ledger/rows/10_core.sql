insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP200', 'bad_set_size', 'error.bad_set_size', 'ledger.post() takes 1 to 1,000,000 postings.', false),
  ('KP201', 'incomplete_posting', 'error.incomplete_posting', 'A posting lacks its key (1 to 200 characters), kind, account or actor, its metadata is no object, or it is not said what becomes of a hold when it is due.', false),
  ('KP202', 'bad_amount', 'error.bad_amount', 'An amount of points must be whole and from 1 to 10^12.', true),
  ('KP203', 'unknown_kind', 'error.unknown_kind', 'There is no text ledger.kind.<kind>; or kind reversal without a transfer to reverse, or the other way round.', false),
  ('KP204', 'unknown_account', 'error.unknown_account', 'No account of the ledger has this number or name.', false),
  ('KP205', 'same_account', 'error.same_account', 'Debit and credit of a posting are one account.', false),
  ('KP206', 'key_reused', 'error.key_reused', 'The idempotency key has been posted with other particulars.', false),
  ('KP207', 'insufficient_points', 'error.insufficient_points', 'The wallet would go below zero, and this is no reversal.', true),
  ('KP208', 'bad_expiry', 'error.bad_expiry', 'Points expire after they were given, and in a wallet only. Every lot of a wallet says when, infinity for never; other entries do not, except what takes a lot back: it has the same.', false),
  ('KP209', 'balance_too_large', 'error.balance_too_large', 'A balance would leave the range of 2^53 - 1 points.', false),
  ('KP210', 'unknown_transfer', 'error.unknown_transfer', 'There is no such transfer or hold.', false),
  ('KP211', 'already_reversed', 'error.already_reversed', 'Nothing is left of the transfer: it was taken back before, under other keys.', true),
  ('KP212', 'not_reversible', 'error.not_reversible', 'A reversal or an expiry is not reversed: post anew what should stand. What runs through programme:held is taken back by ledger.take_back() or released.', true),
  ('KP213', 'unbalanced_transfer', 'error.unbalanced_transfer', 'The entries that a statement adds to a transfer must sum to zero.', false),
  ('KP214', 'broken_chain', 'error.broken_chain', 'An entry must continue its wallet''s versions and balance. Use ledger.post().', false),
  ('KP215', 'bare_balance', 'error.bare_balance', 'An account''s balance moves only with entries, and nothing else of it changes.', false),
  ('KP216', 'no_such_person', 'error.no_such_person', 'A wallet was asked for somebody who is not in people.person.', false),
  ('KP217', 'bad_account_name', 'error.bad_account_name', 'An account is programme:<name> or partner:<name>, of small letters, digits and _.', false),
  ('KP218', 'reversal_too_large', 'error.reversal_too_large', 'More is to be taken back or settled than is left of the transfer or hold.', true);

insert into ledger.account (name, opened_at) values
  ('programme:bonuses', core.now()),
  ('programme:held', core.now()),
  ('programme:breakage', core.now()),
  ('programme:fees', core.now());
