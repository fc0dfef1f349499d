begin;
select plan(7);

select core.set_clock('2026-11-21 10:00+00');
update core.setting set value = '"501"' where key = 'admin_chat_id';
update core.setting set value = '"en"' where key = 'admin_locale';
create temp table invoice as select tests.stars(501, 100) as i, tests.stars(502, 100) as j;
-- A number that no bigint holds.
create temp table list as
select jsonb_build_array(jsonb_set(tests.star(501, i, 'bad'), '{source,user,id}', '99999999999999999999'), tests.star(502, j, 'good')) as l
from invoice;
create function pg_temp.credited() returns bigint language sql as $$ select count(*) from payments.payment where status = 'matched' $$;

select is(tests.read_stars(l), 0::bigint, 'the first cannot be taken') from list;
select is(pg_temp.credited(), 0::bigint, 'and is tried again before what follows');
select ok(not flows.take_stars('0'), 'a second time');
select ok(flows.take_stars('0'), 'the third makes it a dead letter');
select results_eq($$select direction, bot_id::text, code from gateway.dead_letters$$, $$values ('update', 'client', '22003')$$,
  'which the admins see');
select is((select count(*) from gateway.outbox where bot_id = 'admin' and payload ->> 'text' like '%22003%'), 1::bigint, 'and are told of once');
select flows.take_stars('0');
select flows.take_stars('0');
select is(pg_temp.credited(), 1::bigint, 'and what follows is taken');

select * from finish();
rollback;
