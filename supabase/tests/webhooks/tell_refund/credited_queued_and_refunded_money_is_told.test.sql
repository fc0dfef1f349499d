begin;
select plan(4);

create function pg_temp.hook(p_name text, variadic p_events text[]) returns bigint language sql as $$ select webhooks.add_endpoint(p_name, $u$https://hook.example.com/$u$ || p_name, p_events, $u$test$u$) $$;
select pg_temp.hook('a', 'payment');
select tests.say(1, '/help');
insert into payments.currency (code, digits, sign) values ('USD', 2, '$') on conflict do nothing;
insert into payments.payment (provider, transaction_key, amount_minor, currency, paid_at, arrived_at, status, reason)
values ('bmc', 'pi_1', 510, 'USD', now(), now(), 'queued', 'new');
update payments.payment set reason = 'no_note';
update payments.payment set reason = 'no_note', note = 'hi';
set constraints all immediate;
set constraints all deferred;
insert into payments.credit (payment_id, part, person_id, amount_minor, points, credited_at) select id, 1, tests.person(1), 510, 510, now() from payments.payment;
update payments.payment set status = 'matched', matched_by = 'admin', reason = null;
update payments.payment set refunded_minor = 510, status = 'refunded';
update payments.payment set payer_name = 'X';
insert into payments.payment (provider, transaction_key, amount_minor, currency, paid_at, arrived_at, status, reason)
values ('bmc', 'pi_2', 100, 'USD', now(), now(), 'queued', 'new');
update payments.payment set status = 'matched', matched_by = 'amount', reason = null where transaction_key = 'pi_2';
set constraints all immediate;
select is((select string_agg(body #>> '{data,action}', ',' order by id) from webhooks.event), 'queued,credited,refunded', 'each once, and nothing of what waited for a moment only');
select is((select (body -> 'data') - 'payment_id' - 'paid_at' from webhooks.event order by id limit 1),
  '{"action": "queued", "provider": "bmc", "purpose": "topup", "order_id": null, "amount": "5.10", "amount_minor": 510, "currency": "USD", "status": "queued", "reason": "no_note"}',
  'with amount and reason');
select is((select body -> 'data' -> 'points' from webhooks.event where body #>> '{data,action}' = 'credited'), '510', 'a credit with its points');
select is((select array_agg(person_id is not null order by id) from webhooks.event), '{f,t,t}', 'and the person, where it is one');

select * from finish();
rollback;
