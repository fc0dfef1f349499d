begin;
select plan(4);

select tests.sell_mug();
create temp table made as select id from tests.order_mug('test:1', p_way => 'stars');
create temp table invoice as select payments.make_invoice(tests.who('anna'), 'order', id, 50, 'XTR', 'Mug', 'Blue') as i from made;
select is(tests.read_stars(jsonb_build_array(tests.star(7001, i, 'c1'))), 1::bigint, 'the payment is taken') from invoice;
select is((select status::text from orders.order), 'paid', 'the order is paid');
select is(tests.read_stars(jsonb_build_array(tests.star(7001, i, 'c1'), tests.star_back(7001, 'c1'))), 1::bigint, 'then the refund') from invoice;
select is((select status::text from orders.order), 'cancelled', 'which cancels it');

select * from finish();
rollback;
