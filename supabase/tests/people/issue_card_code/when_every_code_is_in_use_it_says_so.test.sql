begin;
select plan(3);

-- With one possible code there is none left once somebody has it: what a million people would do to six digits.
create or replace function people.random_digits(p_length integer) returns text
language sql volatile set search_path = '' as $$select '424242'$$;
create temp table anna as select * from people.add_person('{"id": 7001}');
create temp table boris as select * from people.add_person('{"id": 7002}');
select people.issue_card_code((select id from anna));
select throws_ok(format('select people.issue_card_code(%s)', (select id from boris)), 'KP101', null, 'KP101 after twenty draws');
select is(people.person_by_card_code('424242'), (select id from anna), 'the code still is the one''s who had it');
select lives_ok(format('select people.issue_card_code(%s)', (select id from anna)), 'who has it may have it again');

select * from finish();
rollback;
