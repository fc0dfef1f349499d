begin;
select plan(5);

select core.set_clock('2026-11-21 09:00+00');
create temp table invoice as select tests.stars(501, 100) as i, tests.stars(502, 100) as j;
create temp table list as select jsonb_build_array(tests.star(501, i, 'before us', '{"invoice_payload": "x"}')) as l from invoice;
select tests.read_stars(l) from list;
select core.set_clock('2026-11-21 09:30+00');
select from invoice, tests.pay(501, i, 'c1');
select from invoice, tests.pay(502, j, 'forged');
update list set l = l || tests.star(501, i, 'c1') from invoice;
select is_empty('select * from payments.verify()', 'nobody has asked yet');
select core.set_clock('2026-11-21 09:35+00');
select tests.read_stars(l) from list;
select is_empty('select * from payments.verify()', 'it may be too young for the list');
select core.set_clock('2026-11-21 10:00+00');
select tests.read_stars(l) from list;
select results_eq('select v.problem, v.expected, v.actual from payments.verify() v', $$values ('Telegram''s list has no such payment in Stars', '100', '0')$$, 'then it should be there');
select is((select v.id from payments.verify() v), (select p.id from payments.payment p where p.transaction_key = 'client:forged'), 'the one that Telegram knows nothing of');
select is(payments.reconcile('2026-11-21'), 1::bigint, 'which alarms the admins');

select * from finish();
rollback;
