begin;
select plan(2);

select core.set_clock('2026-11-21 10:00:00+00');
select tests.say(1, '/start');
select tests.say(1, '/card');
create temp table code as select code from people.card_code;

select core.set_clock('2026-11-21 10:04:59.999+00');
select is(people.person_by_card_code(code), tests.person(1), 'just before they are over') from code;
select core.set_clock('2026-11-21 10:05:00+00');
select is(people.person_by_card_code(code), null, 'no longer when they are') from code;

select * from finish();
rollback;
