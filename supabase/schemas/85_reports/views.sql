create view reports.pending_payments with (security_invoker = true) as
select p.payment_id, p.user_id, p.telegram_id, round(p.amount_minor / 10::numeric ^ c.digits, greatest(2, c.digits)) as amount, p.currency::text as currency,
  p.status::text as status, p.created_at, p.completed_at, p.expires_at,
  round(p.paid_minor / 10::numeric ^ c.digits, greatest(2, c.digits)) as paid_amount,
  round(p.refunded_minor / 10::numeric ^ c.digits, greatest(2, c.digits)) as refunded_amount, p.provider::text as provider, p.provider_data
from payments.pending_payments p join payments.currency c on c.code = p.currency;
comment on view reports.pending_payments is 'What people said they would pay, and how far it is, in whole units of the currency (10.00, not 1000).';
comment on column reports.pending_payments.payment_id is 'The code: <Telegram id>_<Unix seconds>.';
comment on column reports.pending_payments.user_id is 'The person (people.person).';
comment on column reports.pending_payments.telegram_id is 'Telegram''s id of the person when it was made.';
comment on column reports.pending_payments.amount is 'What is to be paid, in whole units.';
comment on column reports.pending_payments.currency is 'The currency; XTR for Telegram Stars.';
comment on column reports.pending_payments.status is 'pending, paid_partial, completed, expired, refunded or cancelled.';
comment on column reports.pending_payments.created_at is 'When it was made.';
comment on column reports.pending_payments.completed_at is 'When all of it had come; null before.';
comment on column reports.pending_payments.expires_at is 'When it is given up unless money comes.';
comment on column reports.pending_payments.paid_amount is 'What has come, in whole units, refunds not taken off.';
comment on column reports.pending_payments.refunded_amount is 'What of it went back, in whole units.';
comment on column reports.pending_payments.provider is 'Where they said they would pay.';
comment on column reports.pending_payments.provider_data is 'What the provider knows of it.';
