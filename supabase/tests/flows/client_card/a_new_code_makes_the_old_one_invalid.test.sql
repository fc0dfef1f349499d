begin;
select plan(3);

select tests.say(1, '/start');
select tests.say(1, '/card');
create temp table code as select code from people.card_code;
select tests.press(1, 'card');

select is((select count(*) from people.card_code), 1::bigint, 'one code a person');
select is((select people.person_by_card_code(c.code) from people.card_code c), tests.person(1), 'the new one is valid');
select is(people.person_by_card_code(code), null, 'the old one is not') from code where code not in (select c.code from people.card_code c);

select * from finish();
rollback;
