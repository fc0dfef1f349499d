-- Two years of payments: bench.rows pending payments (a fiftieth still open) and as many events with their money.
set session_replication_role = replica;

insert into people.person (telegram_id, first_name, locale, name, phone, card_number, invite_code, created_at, registered_at)
select 100000 + i, 'Person ' || i, 'ru', 'Person ' || i, '+38050' || lpad(i::text, 7, '0'),
  people.card_number(nextval('people.card_serial')), 'L' || i, now(), now()
from generate_series(1, current_setting('bench.rows')::int / 5) i;

insert into payments.pending_payments (payment_id, user_id, telegram_id, provider, amount_minor, currency, status, paid_minor,
  created_at, expires_at, first_paid_at, completed_at, expired_at)
select p.telegram_id || '_' || floor(extract(epoch from t.at))::bigint + i % 5, p.id, p.telegram_id, 'bmc', t.amount, 'USD', t.status,
  case t.status when 'completed' then t.amount else 0 end, t.at, t.at + interval '24 hours',
  case t.status when 'completed' then t.at end, case t.status when 'completed' then t.at end,
  case t.status when 'expired' then t.at + interval '24 hours' end
from generate_series(1, current_setting('bench.rows')::int) i
  join people.person p on p.invite_code = 'L' || (i - 1) / 5 + 1,
  lateral (select (array[300, 500, 1000, 2500])[1 + (hashint4(i) & 3)] as amount,
    case when i % 50 = 0 then 'pending' when i % 5 < 3 then 'completed' else 'expired' end as status,
    now() - case when i % 50 = 0 then interval '20 hours' else interval '2 days' + interval '728 days' end
      * (hashint4(i + 7) & 65535) / 65536.0 - case when i % 50 = 0 then interval '0' else interval '2 days' end as at) t
on conflict (payment_id) do nothing;

insert into payments.payment (provider, transaction_key, amount_minor, currency, paid_at, arrived_at, note, payer_name, payer_email,
  supporter_key, status, reason, matched_by)
select 'bmc', 'pi_old_' || i, (array[300, 500, 1000, 2500])[1 + (hashint4(i) & 3)], 'USD', t.at, t.at, 'Thank you for all of it!', 'Jo ' || i,
  'jo' || i || '@example.org', (i % 200000)::text, t.status, case t.status when 'queued' then 'no_note' end,
  case t.status when 'matched' then case when i % 10 = 1 then 'amount' else 'payment_id' end end
from generate_series(1, current_setting('bench.rows')::int) i,
  lateral (select now() - interval '730 days' * (hashint4(i + 7) & 65535) / 65536.0 as at,
    case when i % 100 = 0 then 'queued' when i % 100 = 50 then 'refunded' else 'matched' end as status) t;

insert into payments.event (provider, event_key, type, live, body, received_at, last_received_at, outcome, reason, payment_id)
select 'bmc', 'live:' || 1000000000000 + p.id, 'donation.created', true, json_build_object('type', 'donation.created', 'live_mode', true,
  'attempt', 1, 'created', extract(epoch from p.paid_at)::bigint, 'event_id', 1000000000000 + p.id, 'data', json_build_object(
  'id', p.id, 'amount', p.amount_minor / 100, 'object', 'payment', 'status', 'succeeded', 'currency', 'USD', 'refunded', 'false',
  'created_at', extract(epoch from p.paid_at)::bigint, 'support_note', p.note, 'transaction_id', p.transaction_key,
  'supporter_name', p.payer_name, 'supporter_email', p.payer_email)), p.paid_at, p.paid_at,
  case p.status when 'queued' then 'queued' else 'matched' end, p.reason, p.id
from payments.payment p;

insert into payments.credit (payment_id, part, person_id, amount_minor, points, credited_at)
select p.id, 1, q.id, p.amount_minor, p.amount_minor, p.paid_at
from payments.payment p join people.person q on q.invite_code = 'L' || 1 + p.id % (current_setting('bench.rows')::int / 5)
where p.status = 'matched';

insert into payments.supporter (provider, supporter_key, person_id, seen_at)
select 'bmc', q.id::text, q.id, now() from people.person q;

reset session_replication_role;
vacuum analyze people.person;
vacuum analyze payments.pending_payments;
vacuum analyze payments.payment;
vacuum analyze payments.event;
vacuum analyze payments.credit;
vacuum analyze payments.supporter;
checkpoint;
