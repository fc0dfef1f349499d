begin;
select plan(9);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2, 3);
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
create temp table link as select loyalty.invite_staff(pg_temp.shop('Зерно'), 'person:' || tests.person(1)) as token;
delete from gateway.outbox;

select matches((select token from link), '^[A-Z0-9]{26}$', 'a token that nobody guesses');
select is_empty($$select from loyalty.staff_invite i, link where i::text like '%' || token || '%'$$, 'which is not kept');
select is((select loyalty.accept_invite(token, tests.person(2)) from link), pg_temp.shop('Зерно'), 'the partner');
select results_eq($$select role, status, added_by from loyalty.staff where person_id = tests.person(2)$$,
  $$select 'cashier', 'active', 'person:' || tests.person(1)$$, 'a cashier, by the owner');
select is((select count(*) from gateway.outbox where chat_id = 1 and payload ->> 'text' ~ 'Person2.* is now a cashier at'), 1::bigint, 'the owner is told who came');
select is((select count(*) from gateway.outbox where chat_id = 2 and payload ->> 'text' ~ 'You are now a cashier'), 1::bigint, 'and so is who came');
select lives_ok($$select loyalty.accept_invite(token, tests.person(2)) from link$$, 'a second tap changes nothing');
select throws_ok($$select loyalty.accept_invite(token, tests.person(3)) from link$$, 'KP398', null, 'nobody else comes by it');
select is((select count(*) from loyalty.staff), 2::bigint, 'two work there');

select * from finish();
rollback;
