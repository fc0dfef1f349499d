begin;
select plan(5);

select tests.sell_mug();

create temp table made as select id from tests.order_mug('test:1', p_way => 'stars');
select orders.invoice(id, tests.who('anna')) from made;
select orders.invoice(id, tests.who('anna')) from made;
select results_eq($$select amount_minor, currency::text from payments.invoice$$, $$values (50::bigint, 'XTR'), (50, 'XTR')$$, 'two invoices of its price');
select results_eq($$select tests.pre_checkout(7001, i) ->> 'ok' from payments.invoice i order by id$$, $$values ('false'), ('true')$$, 'the first is refused');
select throws_ok(format('select orders.invoice(%s, %s)', id, tests.who('petro')), 'KP444', null, 'another person''s order') from made;
select orders.mark_paid(id, tests.pay_for_mug(id)) from made;
select throws_ok(format('select orders.invoice(%s, %s)', id, tests.who('anna')), 'KP445', null, 'paid already') from made;
select throws_ok(format('select orders.invoice(%s, %s)', (tests.order_mug('test:2')).id, tests.who('anna')), 'KP445', null, 'points need none');

select * from finish();
rollback;
