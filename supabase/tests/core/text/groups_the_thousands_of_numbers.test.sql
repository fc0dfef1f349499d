begin;
select plan(2);

insert into core.texts (key, ru, uk, en) values ('flows.probe', '{n}', '{n}', '{n}');
select results_eq($$select core.text('flows.probe', l, '{"n": 1234567}') from unnest(array['ru', 'uk', 'en']) l$$,
  array[U&'1\00A0234\00A0567', U&'1\00A0234\00A0567', '1,234,567'], 'no-break spaces in Russian and Ukrainian, commas in English');
select is(core.text('flows.probe', 'ru', '{"n": "1234567"}'), '1234567', 'a number given as a string, such as an id, is left alone');

select * from finish();
rollback;
