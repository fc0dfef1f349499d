begin;
select plan(9);

select tests.sell_mug();

create temp table made as select id from tests.order_mug('test:1', p_way => 'stars');
create temp table money as select tests.pay_for_mug(id) as id from made;
delete from gateway.outbox;
select results_eq($$select o.status::text, o.payment_id from made m, money p, lateral orders.mark_paid(m.id, p.id) o$$, $$select 'paid', id from money$$, 'paid by that money');
select matches(tests.told_all(7001), '^✅ Order no. \d+ is paid: Mug, 50.⭐. We will write', 'who ordered reads it');
select is((orders.mark_paid(m.id, p.id)).status::text, 'paid', 'the same money again') from made m, money p;
select is((select count(*) from orders.step), 2::bigint, 'changes nothing');
create temp table second as select tests.pay_for_mug(id) as id from made;
select orders.mark_paid(m.id, s.id) from made m, second s;
select results_eq($$select status::text, reason from payments.payment order by id$$, $$values ('matched', null), ('queued', 'order_closed')$$, 'a second payment waits for an admin');
select is((select payment_id from orders.order), (select id from money), 'the order keeps its own');
create temp table other as select id from tests.order_mug('test:2', p_way => 'stars');
select is((orders.mark_paid(id, tests.pay_for_mug(id, 49))).status::text, 'new', 'money of another amount pays nothing') from other;
select orders.cancel(id, 'person:' || tests.who('anna'), null) from other;
select is((orders.mark_paid(id, tests.pay_for_mug(id))).status::text, 'cancelled', 'nor is a cancelled one paid') from other;
select is((select count(*) from payments.payment where reason = 'order_closed'), 3::bigint, 'all of that waits');

select * from finish();
rollback;
