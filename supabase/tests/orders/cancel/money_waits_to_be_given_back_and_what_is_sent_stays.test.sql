begin;
select plan(8);

select tests.sell_mug();

create temp table made as select id from tests.order_mug('test:1', p_way => 'stars');
select orders.mark_paid(id, tests.pay_for_mug(id)) from made;
insert into payments.invoice (payload, title, person_id, purpose, order_id, amount_minor, currency, created_at)
  select 'order:X', 'Mug', tests.who('anna'), 'order', id, 50, 'XTR', core.now() from made;
delete from gateway.outbox;
select results_eq($$select o.status::text, o.refund, o.cancel_reason from made m, lateral orders.cancel(m.id, 'person:0', 'Broken') o$$,
  $$values ('cancelled', 'queued', 'Broken')$$, 'Stars are not given back by themselves');
select matches(tests.told_all(7001), 'We will give back 50.⭐ and write when we have.\nThe reason: Broken$', 'who ordered reads why and what comes back');
select matches(tests.pre_checkout(7001, i) ->> 'error_message', '^This invoice was cancelled', 'its invoice can no longer be paid') from payments.invoice i;
select is((select count(*) from core.audit where action = 'cancel.order'), 1::bigint, 'on record');
create temp table sent as select id from tests.order_mug('test:2');
select orders.pay_with_points(id, tests.who('anna')) from sent;
select orders.move(id, 'shipped', 'person:0', null) from sent;
select throws_ok(format('select orders.cancel(%s, %L, null)', id, 'person:0'), 'KP446', null, 'sent') from sent;
select is(ledger.balance(tests.who('anna')), 50::bigint, 'no points came back');
select is(tests.mugs(), 1, 'no piece either');
select throws_ok($$select orders.cancel(0, 'person:0', null)$$, 'KP444', null, 'none of that number');

select * from finish();
rollback;
