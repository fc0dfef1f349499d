begin;
select plan(3);

create function pg_temp.choose(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.next_state := nullif(p_turn.argument, '');
  v_outcome.calls := array[gateway.message(p_turn.chat_id, 'first')];
  return v_outcome;
end
$$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'choose', 'pg_temp.choose', '{client.balance, client.help}');
select tests.say(1, '/start');
select tests.say(1, '/cancel');

select matches(tests.replies(tests.say(1, '/choose client.help')), '^first // ❓', 'the one it names, its own calls first');
select is(tests.place(1), 'client.help', 'and there the conversation is');
select matches(tests.replies(tests.say(1, '/choose')), '^first // 💰', 'without a name the first');

select * from finish();
rollback;
