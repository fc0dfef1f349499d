begin;
select plan(8);

select tests.add_probe('[{}, {}, {}]');
create function tests.begin_known(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.draft := p_turn.argument::jsonb;
  return v_outcome;
end
$$;
update dialog.transition set handler = 'tests.begin_known' where word = 'probe';

select matches(tests.reply(tests.say(1, '/probe {"q1": "one"}')), 'Step 2 of 3', 'what is known is not asked');
select is(tests.draft(1), '{"q1": "one"}', 'it is in the draft');
select tests.say(1, '/cancel');
select tests.say(1, '/probe {"q2": "two"}');
select matches(tests.reply(tests.say(1, 'one')), 'Step 3 of 3', 'in the middle neither');
select matches(tests.reply(tests.say(1, 'three')), E'Right\\?', 'after the last comes the confirmation');
select tests.say(1, '/cancel');
select matches(tests.reply(tests.say(1, '/probe {"q1": "1", "q2": "2", "q3": "3"}')), E'Right\\?', 'at once when all is known');
select tests.say(1, '/cancel');

update dialog.form set confirm_key = null where id = 'probe';
select tests.say(1, '/probe {"q1": "1", "q2": "2"}');
select is((select count(*) from tests.submitted), 0::bigint, 'one answer is missing');
select matches(tests.replies(tests.say(1, 'last')), 'Taken', 'without a confirmation it is submitted at once');
select is((select draft from tests.submitted), '{"q1": "1", "q2": "2", "q3": "last"}', 'with all answers');

select * from finish();
rollback;
