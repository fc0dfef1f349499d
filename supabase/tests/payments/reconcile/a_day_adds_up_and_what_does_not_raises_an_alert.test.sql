begin;
select plan(8);

select core.set_clock('2026-06-02 10:00:00+00');
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
update core.setting set value = '"en"' where key = 'admin_locale';
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 1000, 'USD');
select payments.receive('bmc', tests.bmc(1, 'pi_1', '4', (select payment_id from ann))), payments.receive('bmc', tests.bmc(2, 'pi_2', '5', (select payment_id from ann))),
  payments.receive('bmc', tests.bmc(3, 'pi_3', '6', null)), payments.receive('bmc', tests.bmc(4, 'pi_4', '7', null)), payments.receive('bmc', tests.bmc(5, 'pi_9', '8', null, '{"type": "donation.refunded"}'));
select payments.decide_ignore(p.id, 'person:1', 'gift') from payments.payment p where p.transaction_key = 'pi_4';
select payments.receive('bmc', tests.bmc(6, 'pi_2', '5', null, '{"type": "donation.refunded"}'));
select core.set_clock('2026-06-03 10:00:00+00');
delete from gateway.outbox;
select is(payments.reconcile(), 0::bigint, 'all adds up');
select results_eq('select d.day, d.currency::text, d.paid_minor, d.credited_minor, d.queued_minor, d.ignored_minor, d.refunded_minor, d.difference_minor from payments.day d',
  $$values ('2026-06-02'::date, 'USD', 2200::numeric, 400::numeric, 600::numeric, 700::numeric, 500::numeric, 0::numeric)$$, 'every dollar is somewhere');
select is_empty('select from gateway.outbox', 'nobody is alarmed');
update payments.event set body = replace(body::text, '"amount": "6"', '"amount": "60"')::json where event_key = 'live:3';
select is(payments.reconcile(), 1::bigint, 'an event tells of more than was taken');
select ok(o.payload ->> 'text' like '🚨 <b>The payments do not add up</b>%2 Jun 2026, Buy Me a Coffee: $54.00%', 'the admin reads the day and the difference') from gateway.outbox o order by o.id desc limit 1;
update payments.event set body = replace(body::text, '"amount": "60"', '"amount": "6"')::json where event_key = 'live:3';
select is(payments.reconcile('2026-06-02'), 0::bigint, 'counted anew it is gone');
update payments.credit set points = points + 1 where part = 1 and refunded_minor = 0;
select is(payments.reconcile('2026-06-02'), 1::bigint, 'points that the ledger does not hold');
select ok(o.payload ->> 'text' like '%points of a credit are not what the ledger holds%', 'are named') from gateway.outbox o order by o.id desc limit 1;

select * from finish();
rollback;
