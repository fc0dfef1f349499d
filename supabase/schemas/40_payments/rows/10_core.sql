insert into core.setting (key, value, type, owner, at_least, at_most, description) values
  ('pending_hours', '24', 'integer', 'programme', 1, 720, 'How many hours a code waits for its money.'),
  ('pending_limit', '5', 'integer', 'programme', 1, 100, 'How many codes a person may have waiting at once.'),
  ('donate_minimum_minor', '100', 'integer', 'programme', 1, 1000000000, 'Smallest amount of a payment, in hundredths of a unit of whatever currency.'),
  ('donate_maximum_minor', '1000000', 'integer', 'programme', 1, 1000000000000, 'Largest amount of a payment, in hundredths of a unit of whatever currency.'),
  ('legacy_events_per_day', '100', 'integer', 'programme', 0, 10000, 'How many events of Buy Me a Coffee''s old webhook, which nobody signs, are kept a day; the others are only counted.');

insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP400', 'pending_limit', 'error.pending_limit', 'The person has as many pending payments open as setting pending_limit allows.', true),
  ('KP401', 'bad_payment_amount', 'error.bad_payment_amount', 'An amount of money must be whole in minor units, and within settings donate_minimum_minor and donate_maximum_minor when it is announced.', true),
  ('KP402', 'unknown_pending', 'error.unknown_pending', 'There is no such pending payment, or it is another person''s.', true),
  ('KP403', 'pending_closed', 'error.pending_closed', 'Money has come for the pending payment, or its time is over: it cannot be given up.', true),
  ('KP404', 'no_rate', 'error.no_rate', 'The currency is not in payments.currency, or had no rate at that moment.', true),
  ('KP405', 'payer_gone', 'error.payer_gone', 'There is no such person, or they had their data deleted.', true),
  ('KP406', 'unknown_payment', 'error.unknown_payment', 'There is no such payment.', true),
  ('KP407', 'payment_decided', 'error.payment_decided', 'The payment does not wait for an admin: another was first (payments.payment.decided_by), or its money went back.', true),
  ('KP408', 'payment_without_amount', 'error.payment_without_amount', 'The amount of the payment is not known, its currency has no rate, or it would buy over 10^12 points.', true),
  ('KP409', 'pending_of_another', 'error.pending_of_another', 'The pending payment is not of the person who is to be credited.', true),
  ('KP410', 'bad_split', 'error.bad_split', 'A payment is split among 2 to 50 different people, each with an amount above zero, together exactly what is left of it.', true),
  ('KP411', 'unknown_payment_provider', 'error.unknown_payment_provider', 'Events of this provider cannot be read: there is no payments.normalise_… for it.', false),
  ('KP412', 'amount_is_known', 'error.amount_is_known', 'The payment does not wait because of its amount or currency, or a part of it went back.', true),
  ('KP413', 'nobody_decides', 'error.nobody_decides', 'A decision about a payment names who takes it.', false),
  ('KP414', 'bad_payment_rate', 'error.bad_payment_rate', 'A rate is of a known currency, above 0 and at most 1,000,000,000 points a unit, and not backdated.', true);

insert into payments.currency (code, digits, sign) values
  ('USD', 2, '$'), ('EUR', 2, '€'), ('UAH', 2, '₴'), ('USDT', 6, 'USDT'), ('XTR', 0, '⭐');
insert into payments.rate (currency, valid_from, points_per_unit, set_by) values
  ('USD', '2020-01-01 00:00:00+00', 100, 'operator'),
  ('EUR', '2020-01-01 00:00:00+00', 110, 'operator'),
  ('UAH', '2020-01-01 00:00:00+00', 2.4, 'operator'),
  ('USDT', '2020-01-01 00:00:00+00', 100, 'operator'),
  ('XTR', '2020-01-01 00:00:00+00', 1, 'operator');

insert into ledger.account (name, opened_at) values
  ('programme:payments', core.now()),
  ('programme:orders', core.now());
