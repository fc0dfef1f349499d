begin;
select plan(5);

create function pg_temp.pick(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.action := p_turn.argument;
  v_outcome.calls := array[gateway.message(p_turn.chat_id, 'first')];
  return v_outcome;
end
$$;
create function pg_temp.seen(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.calls := array[gateway.message(p_turn.chat_id, pg_catalog.concat_ws('/', p_turn.kind, p_turn.word, p_turn.argument))];
  return v_outcome;
end
$$;
insert into dialog.transition (bot_id, kind, word, handler, next_states, effect) values
  ('client', 'command', 'pick', 'pg_temp.pick', '{client.home}', 'clear'),
  ('client', 'callback', 'seen', 'pg_temp.seen', '{client.help}', 'leave');
select tests.say(1, '/start');
select tests.say(1, 'Anna');

select matches(tests.replies(tests.say(1, '/pick seen:7:a')), '^first // callback/seen/7:a // Put aside\..* // ❓', 'its own calls first, then all that the press would do');
select is(tests.place(1), 'client.help:2', 'and there the conversation is');
select is(tests.draft(1) ->> 'name', 'Anna', 'the draft is kept as the button keeps it, not cleared as by the command');
select tests.say(1, '/pick nonsense');
select is(tests.place(1), 'client.home:2', 'an action that nothing knows leads home, as a stale button does');
select is(tests.methods(tests.say(1, '/pick seen')), 'sendMessage, sendMessage, sendMessage', 'nothing was pressed, so nothing is answered or edited');

select * from finish();
rollback;
