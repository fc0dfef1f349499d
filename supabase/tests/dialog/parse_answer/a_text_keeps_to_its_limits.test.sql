begin;
select plan(10);

create function pg_temp.text(p_text text, p_field jsonb default '{}') returns jsonb language sql as $$
  select tests.answer_to('{"type": "text"}' || p_field, jsonb_build_object('text', p_text))
$$;

select is(pg_temp.text('  Anna  '), '"Anna"', 'white space around is cut');
select is(pg_temp.text('   '), null, 'nothing but white space is no text');
select is(pg_temp.text('A'), '"A"', 'one character without a limit');
select is(length(pg_temp.text(repeat('x', 4096)) #>> '{}'), 4096, '4096 characters without a limit');
select is(pg_temp.text('ab', '{"at_least": "3"}'), null, 'shorter than the least');
select is(pg_temp.text('abc', '{"at_least": "3"}'), '"abc"', 'as short as the least');
select is(pg_temp.text('abcd', '{"at_most": "4"}'), '"abcd"', 'as long as the greatest');
select is(pg_temp.text('abcde', '{"at_most": "4"}'), null, 'longer than the greatest');
select is(tests.answer_to('{"type": "text"}', '{"photo": [{"file_id": "x"}], "caption": "Anna"}'), null, 'a picture is no text');
select is(tests.answer_to('{"type": "text"}', '{"sticker": {"file_id": "x"}}'), null, 'nor is a sticker');

select * from finish();
rollback;
