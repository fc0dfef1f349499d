begin;
select plan(3);

select core.set_clock('2026-06-02 10:00:00+00');
update core.setting set value = 'true' where key = 'cryptopay_ready';
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}');
select payments.open_checkout((payments.open_pending(tests.person(71000001), 'cryptopay', 1050, 'USD')).id, 'Points');
select payments.open_checkout((payments.open_pending(tests.person(71000001), 'cryptopay', 1050, 'USD')).id, 'Points');
select payments.open_checkout((payments.open_pending(tests.person(71000001), 'cryptopay', 1050, 'USD')).id, 'Points');
select payments.cancel_pending(min(p.id), tests.person(71000001)) from payments.pending_payments p;
update payments.pending_payments set expires_at = '2026-06-02 10:00:00+00', created_at = '2026-06-01 10:00:00+00' where id = (select max(id) from payments.pending_payments);
select is((select array_agg(c.attempts) from payments.claim_checkouts(10) c), '{1}', 'one is made');
select results_eq('select outcome from payments.checkout order by pending_id', $$values ('void'), (null), ('void')$$,
  'not the one that was given up, nor the one whose time is over');
select is((select count(*) from gateway.outbox), 0::bigint, 'which is nobody''s news');

select * from finish();
rollback;
