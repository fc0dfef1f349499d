insert into core.setting (key, value, type, owner, description) values
  ('spend_code_seconds', '300', 'integer', 'programme', 'How long a code to spend points is valid, and a request after the client confirmed it.'),
  ('spend_request_seconds', '180', 'integer', 'programme', 'How long a cashier''s request to spend points waits for the client.'),
  ('undo_seconds', '60', 'integer', 'programme', 'How long the cashier who served can undo a purchase.'),
  ('refund_days', '30', 'integer', 'programme', 'A purchase can be refunded so many local days after its own.'),
  ('restore_spent_points', 'true', 'boolean', 'programme', 'Whether a refund gives spent points back, in proportion; otherwise they stay with the partner.');

insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP330', 'no_such_spend', 'error.no_such_spend', 'No open consent to spend has this number or code.', true),
  ('KP331', 'spend_expired', 'error.spend_expired', 'The time of the code or request is over.', true),
  ('KP332', 'spend_not_yours', 'error.spend_not_yours', 'The consent is another person''s, or for another partner.', true),
  ('KP333', 'spend_closed', 'error.spend_closed', 'The consent was used, declined or cancelled, or the client has not confirmed it yet.', true),
  ('KP334', 'spend_below_minimum', 'error.spend_below_minimum', 'Fewer points than setting spend_minimum_points.', true),
  ('KP335', 'unknown_purchase', 'error.unknown_purchase', 'No purchase has this number.', true),
  ('KP336', 'refund_too_large', 'error.refund_too_large', 'More is to be refunded than is left of the bill.', true),
  ('KP337', 'refund_too_late', 'error.refund_too_late', 'The purchase lies longer ago than setting refund_days.', true),
  ('KP338', 'undo_too_late', 'error.undo_too_late', 'The purchase was entered longer ago than setting undo_seconds.', true),
  ('KP339', 'refund_key_reused', 'error.refund_key_reused', 'The key belongs to a refund with other particulars.', false),
  ('KP340', 'not_who_served', 'error.not_who_served', 'Only the cashier who served undoes a purchase.', true);
update core.setting set at_least = 30, at_most = 86400 where key in ('spend_code_seconds', 'spend_request_seconds');
update core.setting set at_most = 3600 where key = 'undo_seconds';
update core.setting set at_most = 3650 where key = 'refund_days';
