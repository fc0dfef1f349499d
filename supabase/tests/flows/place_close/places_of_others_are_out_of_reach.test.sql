begin;
select plan(9);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1);
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
create temp table place as select loyalty.add_location(pg_temp.shop('Калач'), 'Поділ', 'Київ', null, 'admin') as id;
create function pg_temp.ways() returns setof text language sql as $$select unnest(array['place_card', 'place_hours', 'place_ask', 'place_close'])$$;
select is(tests.press(1, w || ':' || id, 'partner') #>> '{answer,text}', 'This menu has expired, here is a fresh one.', w || ': another partner''s')
from place, pg_temp.ways() w;
select is(tests.press(1, w || ':1;2', 'partner') #>> '{answer,text}', 'This menu has expired, here is a fresh one.', w || ': no number') from pg_temp.ways() w;
select results_eq('select hours, closed_at from loyalty.location', 'select null::text, null::timestamptz', 'nothing has changed');

select * from finish();
rollback;
