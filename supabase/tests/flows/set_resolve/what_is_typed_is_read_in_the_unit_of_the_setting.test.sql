begin;
select plan(12);

create function pg_temp.typed(p_key text, p_text text) returns text language sql as $$
  select flows.set_resolve(jsonb_populate_record(null::dialog.turn, '{"locale": "en"}'), to_jsonb(p_text), jsonb_build_object('key', p_key)) ->> 'value'
$$;
select is(pg_temp.typed('default_earn_bp', '7,5 %'), '750', 'percent become basis points');
select is(pg_temp.typed('point_value_minor', '1.50'), '150', 'money becomes minor units');
select is(pg_temp.typed('welcome_bonus_amount', '1 000'), '1000', 'thousands may be parted');
select is(pg_temp.typed('welcome_bonus_amount', '-5'), null, 'nothing is below zero');
select is(pg_temp.typed('welcome_bonus_amount', '1.5'), null, 'points are whole');
select is(pg_temp.typed('default_earn_bp', '51'), null, 'nothing is over its bound');
select is(pg_temp.typed('welcome_bonus_amount', 'many'), null, 'words are no number');
select is(pg_temp.typed('notice_to_hours', '21:00'), '21', 'an hour may be written as a time');
select is(pg_temp.typed('notice_to_hours', '10'), null, 'the day of notices ends after it begins');
select is(pg_temp.typed('time_zone', 'europe/warsaw'), 'Europe/Warsaw', 'a zone is found in any case');
select is(pg_temp.typed('time_zone', 'Kyiv time'), null, 'and only if there is one');
select is(pg_temp.typed('currency', 'eur'), 'EUR', 'a currency is three letters');

select * from finish();
rollback;
