begin;
select plan(5);

select is(people.person_by_card_code(c), null, coalesce('nobody: ' || c, 'nobody: null')) from unnest(array['000000', '', 'abcdef', '12345678901234567890', null]) c;

select * from finish();
rollback;
