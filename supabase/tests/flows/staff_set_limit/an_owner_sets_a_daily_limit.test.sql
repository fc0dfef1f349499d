begin;
select plan(8);

insert into loyalty.partner (name) values ('Зерно'), ('Калач');
create function pg_temp.shop(p_name text) returns bigint language sql as 'select id from loyalty.partner where name = p_name';
create function pg_temp.meet(variadic p_users bigint[]) returns void language sql as $$
  select tests.say(u, '/start', 'partner', null, jsonb_build_object('first_name', 'Person' || u)) from unnest(p_users) u
$$;
select pg_temp.meet(1, 2);
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(1), 'owner', 'admin');
select loyalty.add_staff(pg_temp.shop('Калач'), tests.person(1), 'owner', 'admin');
select loyalty.add_staff(pg_temp.shop('Зерно'), tests.person(2), 'cashier', 'admin');
create function pg_temp.points() returns bigint language sql as $$select daily_points_limit from loyalty.staff where person_id = tests.person(2)$$;
create function pg_temp.ask() returns jsonb language sql as $$select tests.press(1, 'staff_limit:' || tests.person(2), 'partner')$$;
select matches(tests.reply(pg_temp.ask()), 'Daily limit of <b>Person2.*Now: 5,000 points', 'whose, and what it is');
select matches(tests.reply(tests.say(1, '12.5', 'partner')), 'It takes a whole number', 'no half points');
select matches(tests.reply(tests.say(1, '1000001', 'partner')), 'from 0 to 1000000', 'not without bounds');
select matches(tests.replies(tests.say(1, '750', 'partner')), 'Person2.*up to 750 points a day', 'done with one answer');
select is(pg_temp.points(), 750::bigint, 'kept');
select pg_temp.ask();
select matches(tests.replies(tests.say(1, 'Skip', 'partner')), 'up to 5,000 points', 'skipped: the programme''s');
select is(pg_temp.points(), null, 'own none');
select pg_temp.ask();
select flows.choose_workplace(tests.person(1), pg_temp.shop('Калач'));
select tests.say(1, '40', 'partner');
select is(pg_temp.points(), 40::bigint, 'it stays with the partner it was begun for');

select * from finish();
rollback;
