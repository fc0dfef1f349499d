begin;
select plan(5);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1);
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'cashier', 'admin');
create function pg_temp.toast(p_data text) returns text language sql as $$select tests.press(1, p_data, 'partner') #>> '{answer,text}'$$;
select is(pg_temp.toast('work_at:' || pg_temp.shop('Калач')), 'This menu has expired, here is a fresh one.', 'where they do not work');
select is(pg_temp.toast('work_at:99999999999999999999'), 'This menu has expired, here is a fresh one.', 'no number of anything');
select is(pg_temp.toast('work_at:'), 'This menu has expired, here is a fresh one.', 'nothing');
select is(pg_temp.toast('work_at:''; drop'), 'This menu has expired, here is a fresh one.', 'nonsense');
select is_empty('select from flows.workplace', 'nothing was chosen');

select * from finish();
rollback;
