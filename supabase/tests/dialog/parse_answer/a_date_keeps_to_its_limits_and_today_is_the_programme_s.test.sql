begin;
select plan(4);

create function pg_temp.day(p_text text) returns jsonb language sql as $$
  select tests.answer_to('{"type": "date", "at_least": "1900-01-01", "at_most": "today"}', jsonb_build_object('text', p_text))
$$;
-- In Kyiv it is already the 22nd.
select core.set_clock('2026-11-21 22:30:00+00');

select is(pg_temp.day('22.11.2026'), '"2026-11-22"', 'today');
select is(pg_temp.day('23.11.2026'), null, 'tomorrow');
select is(pg_temp.day('01.01.1900'), '"1900-01-01"', 'the first day');
select is(pg_temp.day('31.12.1899'), null, 'the day before');

select * from finish();
rollback;
