begin;
select plan(5);

select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}'), people.add_person('{"id": 71000002, "first_name": "Oleh", "language_code": "en"}');
create temp table ann as select * from payments.open_pending(tests.person(71000001), 'bmc', 400, 'USD');
select is((select count(*) from unnest(array['donation', 'extra_purchase', 'commission_order', 'wishlist_payment']) with ordinality t (kind, n)
  where payments.receive('bmc', tests.bmc(t.n, 'pi_' || t.n, '1', (select payment_id from ann), jsonb_build_object('type', t.kind || '.created'))) ->> 'outcome' = 'matched'),
  4::bigint, 'donation, extra, commission, wishlist');
select is(payments.receive('bmc', tests.bmc(9, 'pi_1', '1', (select payment_id from ann), '{"type": "extra_purchase.updated"}')) ->> 'reason', 'updated', 'a change of an order is none');
select is(payments.receive('bmc', tests.bmc(10, 'pi_9', '1', (select payment_id from ann), '{"type": "shop.sold"}')) ->> 'reason', 'unknown_type', 'nor what we do not know');
select is((select p.status::text from payments.pending_payments p), 'completed', 'all of it counted');
select is(payments.receive('bmc', tests.bmc(11, null, '1', null, '{}', '{"id": null}')) ->> 'reason', 'no_transaction', 'money without an identity cannot be taken');

select * from finish();
rollback;
