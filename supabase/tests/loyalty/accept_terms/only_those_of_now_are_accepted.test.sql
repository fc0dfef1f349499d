begin;
select plan(5);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2);
select core.set_clock('2026-11-20 10:00+00');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(2), 'cashier', 'admin');
select core.set_setting('terms_version', '3', 'test');
create function pg_temp.accept(p_version integer, p_by bigint) returns void language sql as $$
  select loyalty.accept_terms(pg_temp.shop('Зерно'), p_version, 'person:' || tests.person(p_by))
$$;
select throws_ok('select pg_temp.accept(2, 1)', 'KP396', null, 'not those before');
select throws_ok('select pg_temp.accept(3, 2)', 'KP304', null, 'not by a cashier');
select pg_temp.accept(3, 1);
select core.set_clock('2026-11-21 10:00+00');
select pg_temp.accept(3, 1);
select results_eq($$select name, terms_version, terms_accepted_at from loyalty.partner order by name$$,
  $$values ('Зерно', 3, '2026-11-20 10:00+00'::timestamptz), ('Калач', null, null)$$, 'the first time counts');
select is((select count(*) from core.audit where action = 'accept.terms'), 1::bigint, 'once on record');
select is((select terms_version from loyalty.partner where name = 'Калач'), null, 'another partner''s are another''s');

select * from finish();
rollback;
