begin;
select plan(5);

-- Written the other way round than people.card_number: doubles by position from the left, over all twelve digits.
create function pg_temp.luhn_holds(p_number text) returns boolean language sql as $$
  select sum(case when n % 2 = 1 then (d::integer * 2) / 10 + (d::integer * 2) % 10 else d::integer end) % 10 = 0
  from regexp_split_to_table(p_number, '') with ordinality as t (d, n)
$$;
create temp table card as select people.card_number(10000000001 + g * 987654321::bigint)::text as number from generate_series(0, 90) g;
select is(people.card_number(7992739871), 79927398713, 'the known example 7992739871');
select is_empty($$select number from card where number !~ '^[0-9]{12}$'$$, 'a card number has 12 digits');
select is_empty($$select number from card where not pg_temp.luhn_holds(number)$$, 'every number passes the check');
select is_empty($$
  select number, wrong from card, generate_series(1, 12) place, generate_series(0, 9) digit,
    lateral (select overlay(number placing digit::text from place) as wrong) w
  where wrong <> number and pg_temp.luhn_holds(wrong)
$$, 'no single wrong digit passes it');
select is_empty($$
  select number, wrong from card, generate_series(1, 11) place,
    lateral (select overlay(number placing reverse(substr(number, place, 2)) from place) as wrong) w
  where wrong <> number and substr(number, place, 2) not in ('09', '90') and pg_temp.luhn_holds(wrong)
$$, 'nor do two digits that changed places, save 09 and 90');

select * from finish();
rollback;
