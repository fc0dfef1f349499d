begin;
select plan(8);

select tests.add_probe('[{}, {}]');
create function pg_temp.begin_form(p_answers integer) returns jsonb language plpgsql as $$
declare
  v_got jsonb;
begin
  perform tests.say(1, '/start');
  v_got := tests.say(1, '/probe');
  for n in 1 .. p_answers loop
    v_got := tests.say(1, 'answer');
  end loop;
  return v_got;
end
$$;

select pg_temp.begin_form(0);
select matches(tests.replies(tests.say(1, '✖️ Cancel')), '^Cancelled, nothing was saved\. // Anna, you have', 'at the first question');
select is(tests.place(1), 'client.home', 'nothing is left');
select pg_temp.begin_form(1);
select tests.say(1, '✖️ Cancel');
select is(tests.place(1), 'client.home', 'at the second');
select is(tests.draft(1), '{}', 'with its answers gone');
select tests.press(1, tests.data_of(pg_temp.begin_form(2), '✖️ Cancel'));
select is(tests.place(1), 'client.home', 'at the confirmation, by its button');
select pg_temp.begin_form(1);
select matches(tests.replies(tests.say(1, '/cancel')), '^Cancelled, nothing was saved\. // Anna, you have', 'by the command');
select is(tests.place(1), 'client.home', 'nothing is left');
select is((select count(*) from tests.submitted), 0::bigint, 'and nothing was submitted');

select * from finish();
rollback;
