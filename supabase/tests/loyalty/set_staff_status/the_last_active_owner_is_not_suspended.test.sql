begin;
select plan(6);

insert into loyalty.partner (name) values ('Зерно');
create temp table shop as select id from loyalty.partner;
create temp table ivan as select * from people.add_person('{"id": 7001}');
create temp table olha as select * from people.add_person('{"id": 7002}');
select loyalty.add_staff((select id from shop), id, 'owner', 'admin') from ivan;
select loyalty.add_staff((select id from shop), id, 'owner', 'admin') from olha;
create function pg_temp.set(p_person bigint, p_status text, p_actor text) returns void language sql as $$
  select loyalty.set_staff_status((select id from shop), p_person, p_status, p_actor)
$$;
select lives_ok($$select pg_temp.set(o.id, 'suspended', 'person:' || i.id) from ivan i, olha o$$, 'one of two goes');
select throws_ok($$select pg_temp.set(id, 'suspended', 'person:' || id) from ivan$$, 'KP307', null, 'the last does not, at their own wish');
select throws_ok($$select pg_temp.set(id, 'suspended', 'admin') from ivan$$, 'KP307', null, 'nor at the operator''s');
select throws_ok($$select pg_temp.set(i.id, 'suspended', 'person:' || o.id) from ivan i, olha o$$, 'KP304', null, 'who is suspended decides nothing');
select is((select count(*) from loyalty.staff where status = 'active'), 1::bigint, 'one is left');
select pg_temp.set(id, 'active', 'admin') from olha;
select lives_ok($$select pg_temp.set(id, 'suspended', 'person:' || id) from ivan$$, 'when the other is back they may go');

select * from finish();
rollback;
