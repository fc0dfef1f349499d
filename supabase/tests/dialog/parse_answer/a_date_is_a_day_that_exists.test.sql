begin;
select plan(21);

create function pg_temp.day(p_text text, p_limits jsonb default '{}') returns jsonb language sql as $$
  select tests.answer_to('{"type": "date"}' || p_limits, jsonb_build_object('text', p_text))
$$;

select is(pg_temp.day(typed), to_jsonb(day), typed)
from (values ('24.08.1991', '1991-08-24'), ('4.8.1991', '1991-08-04'), ('24/08/1991', '1991-08-24'), ('24-08-1991', '1991-08-24'), ('24 08 1991', '1991-08-24'),
  ('1991-08-24', '1991-08-24'), ('29.02.2024', '2024-02-29'), ('29.02.2000', '2000-02-29'),
  ('29.02.2023', null), ('29.02.1900', null), ('31.02.2020', null), ('31.04.2020', null), ('32.01.2020', null), ('01.13.2020', null), ('00.01.2020', null),
  ('01.00.2020', null), ('24.08.91', null), ('24.08', null), ('today', null), ('24.08.0000', null), ('tomorrow, I think', null)) v (typed, day);

select * from finish();
rollback;
