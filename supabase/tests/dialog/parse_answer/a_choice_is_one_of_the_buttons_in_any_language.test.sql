begin;
select plan(6);

select tests.add_probe('[{}]');
create function pg_temp.choice(p_text text) returns jsonb language sql as $$
  select tests.answer_to('{"type": "choice", "choices": [{"value": "r", "text_key": "tests.red"}, {"value": 2, "text_key": "tests.blue"}]}', jsonb_build_object('text', p_text))
$$;

select is(pg_temp.choice('Red'), '"r"', 'the button''s text');
select is(pg_temp.choice('Синий'), '2', 'in Russian: the keyboard may be older than the language');
select is(pg_temp.choice('Червоний'), '"r"', 'in Ukrainian');
select is(pg_temp.choice('r'), null, 'the value behind it is nobody''s answer');
select is(pg_temp.choice('Green'), null, 'nor is what was not offered');
select is(pg_temp.choice(''), null, 'nor is nothing');

select * from finish();
rollback;
