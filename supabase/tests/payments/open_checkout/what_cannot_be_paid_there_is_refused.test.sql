begin;
select plan(5);

select core.set_clock('2026-06-02 10:00:00+00');
update core.setting set value = 'true' where key = 'cryptopay_ready';
update core.setting set value = '"-1001"' where key = 'admin_chat_id';
select people.add_person('{"id": 71000001, "first_name": "Ann", "language_code": "en"}');
create temp table made as select p.id from payments.open_pending(tests.person(71000001), 'cryptopay', 1050, 'USD') p;
select throws_ok('select payments.open_checkout(-1, ''Points'')', 'KP402', null, 'nothing is to be paid');
select throws_ok($$select payments.open_checkout((payments.open_pending(tests.person(71000001), 'bmc', 1050, 'USD')).id, 'Points')$$, 'KP419', null,
  'a code is expected elsewhere');
select throws_ok($$select payments.open_checkout((payments.open_pending(tests.person(71000001), 'cryptopay', 10500000, 'USDT')).id, 'Points')$$, 'KP419', null,
  'invoices are made in money');
select payments.cancel_pending(id, tests.person(71000001)) from made;
select throws_ok(format('select payments.open_checkout(%s, ''Points'')', id), 'KP403', null, 'it was given up') from made;
select is_empty('select from payments.checkout', 'nothing was asked for');

select * from finish();
rollback;
