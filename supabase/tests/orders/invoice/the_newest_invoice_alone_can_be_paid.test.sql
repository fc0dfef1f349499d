begin;
select plan(4);

select tests.sell_mug();

create temp table made as select id from tests.order_mug('test:1', p_way => 'stars');
select orders.invoice(id, tests.who('anna')) from made;
select orders.invoice(id, tests.who('anna')) from made;
select results_eq($$select status, amount_minor, currency::text from payments.invoice order by id$$,
  $$values ('void', 50::bigint, 'XTR'), ('open', 50, 'XTR')$$, 'of two the first is void');
select throws_ok(format('select orders.invoice(%s, %s)', id, tests.who('petro')), 'KP444', null, 'another person''s order') from made;
select orders.mark_paid(id, tests.pay_for_mug(id)) from made;
select throws_ok(format('select orders.invoice(%s, %s)', id, tests.who('anna')), 'KP445', null, 'paid already') from made;
select throws_ok(format('select orders.invoice(%s, %s)', (tests.order_mug('test:2')).id, tests.who('anna')), 'KP445', null, 'points need none');

select * from finish();
rollback;
