begin;
select plan(6);

select tests.add_probe('[{}, {}]');
create function tests.begin_about(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.draft := '{"about": 7}';
  return v_outcome;
end
$$;
update dialog.transition set handler = 'tests.begin_about' where word = 'probe';
select tests.say(1, '/start');
select tests.say(1, '/probe');
select tests.say(1, 'one');
select tests.say(1, '/help');
select is(tests.draft(1), '{"about": 7, "q1": "one"}', 'left with an answer');
create temp table offer as select tests.say(1, 'hello') as got;
select matches(tests.reply(tests.press(1, tests.data_of(got, '🔄 Start over'))), 'Step 1 of 2', 'begun anew') from offer;
select is(tests.draft(1), '{"about": 7}', 'the answer is forgotten, what the form is about stays');
select matches(tests.replies(tests.say(1, '◀️ Back')), '^Cancelled', 'out of the first question, without an answer, nothing is put aside');
select is(tests.draft(1), '{}', 'and nothing is left');
select matches(tests.reply(tests.say(1, 'hello')), '^I did not get that', 'so it is not offered again');

select * from finish();
rollback;
