begin;
select plan(4);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2);
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(2), 'cashier', 'admin');
create temp table link as select loyalty.invite_staff(pg_temp.shop('Зерно'), 'person:' || tests.person(1)) as token;
select lives_ok($$select loyalty.accept_invite(token, tests.person(1)) from link$$, 'the owner follows their own link');
select results_eq('select role from loyalty.staff where person_id = tests.person(1)', $$values ('owner')$$, 'and stays the owner');
select loyalty.set_staff_status(pg_temp.shop('Зерно'), tests.person(2), 'suspended', 'admin');
select throws_ok($$select loyalty.accept_invite(token, tests.person(2)) from link$$, 'KP303', null, 'a link brings no suspended cashier back');
select is((select used_at from loyalty.staff_invite), null, 'it can still be used');

select * from finish();
rollback;
