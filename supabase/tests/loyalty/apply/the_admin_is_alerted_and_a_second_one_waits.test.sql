begin;
select plan(6);

update core.setting set value = '"9001"' where key = 'admin_chat_id';
select core.set_setting('terms_version', '3', 'test');
create temp table ivan as select * from people.add_person('{"id": 7001}');
create function pg_temp.apply(p_name text) returns bigint language sql as $$
  select loyalty.apply((select id from ivan), p_name, 'кава', 'Київ', '+380501112233')
$$;
create temp table first as select pg_temp.apply('Зерно') as id;
select results_eq($$select id, person_id, name, terms_version, status from loyalty.application$$,
  $$select f.id, i.id, 'Зерно', 3, 'pending' from first f, ivan i$$, 'it waits, under the terms of now');
select results_eq($$select bot_id::text, chat_id from gateway.outbox$$, $$values ('admin', 9001::bigint)$$, 'the admin is alerted');
select matches((select payload ->> 'text' from gateway.outbox), 'Зерно, кава, Київ', 'and reads what it is');
select throws_ok($$select pg_temp.apply('Калач')$$, 'KP308', null, 'one at a time');
select loyalty.reject((select id from first), 'admin', 'no address');
select lives_ok($$select pg_temp.apply('Зерно')$$, 'after a rejection they may apply again');
select is((select count(*) from loyalty.application), 2::bigint, 'two in all');

select * from finish();
rollback;
