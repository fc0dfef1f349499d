begin;
select plan(5);

select core.set_clock('2026-11-20 12:00+02');
select tests.say(1, '/start', 'client', null, '{"first_name": "client"}');
select tests.say(2, '/start', 'partner', null, '{"first_name": "owner"}');
select tests.say(3, '/start', 'admin', null, '{"first_name": "admin"}');
select tests.say(1, '/start', 'partner', null, '{"first_name": "client"}');
create function pg_temp.who() returns text language sql as $$
  select string_agg(p.first_name, ' ' order by p.first_name) from outreach.audience(null) a join people.person p on p.id = a.person_id
$$;
select is(pg_temp.who(), 'client', 'who wrote to the client bot, whatever other bots they have');
select is((outreach.audience_size(null)).o_people, 1::bigint, 'and so counted');
select ok(not gateway.notify(tests.person(2), 'client', null, 'people.freed'), 'no rule writes to the others by the client bot in vain');
select tests.say(2, '/start', 'client', null, '{"first_name": "owner"}');
select is(pg_temp.who(), 'client owner', 'once they open it, they are in');
create temp table b as select outreach.compose(tests.person(3), 'x') as id;
select outreach.schedule(id, null, 2, 'test') from b;
select outreach.start_due();
select is((select count(*) from outreach.recipient), 2::bigint, 'a broadcast lists no more');

select * from finish();
rollback;
