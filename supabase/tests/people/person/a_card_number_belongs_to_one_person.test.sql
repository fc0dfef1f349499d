begin;
select plan(2);

create temp table p as select (people.add_person(jsonb_build_object('id', 7000 + g))).card_number from generate_series(1, 50) g;
select is((select count(distinct card_number) from p), 50::bigint, 'fifty people, fifty cards');
select throws_ok($$update people.person set card_number = (select min(card_number) from p) where card_number = (select max(card_number) from p)$$,
  '23505', null, 'the table would not take a second owner');

select * from finish();
rollback;
