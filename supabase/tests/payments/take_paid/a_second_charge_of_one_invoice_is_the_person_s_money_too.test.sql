begin;
select plan(4);

create function pg_temp.points(p_user bigint default 501) returns numeric language sql as $$ select coalesce(ledger.balance(tests.person(p_user)), 0) $$;

update core.setting set value = '"777"' where key = 'admin_chat_id';
update core.setting set value = '"en"' where key = 'admin_locale';
create temp table invoice as select tests.stars(501, 100) as i;
select from invoice, tests.pay(501, i, 'c1');
select from invoice, tests.pay(501, i, 'c2');
select is(pg_temp.points(), 200::numeric, 'credited');
select is((select array_agg(pending_id is null order by id) from payments.credit), '{f,t}', 'the second as money of its own');
select is((select status || ' ' || paid_minor from payments.pending_payments), 'completed 100', 'and not towards what was complete');
select is((select count(*) from gateway.outbox where bot_id = 'admin' and payload ->> 'text' like '%One invoice was paid again%'), 1::bigint, 'the admin knows');

select * from finish();
rollback;
