begin;
select plan(9);

create function pg_temp.busy(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$
begin
  raise exception 'busy' using errcode = p_turn.argument;
end
$$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'busy', 'pg_temp.busy', '{client.home}');
select tests.say(1, '/start');

select throws_ok(format($$select tests.say(1, '/busy %s', p_update_id => 50)$$, state), state, 'busy', state)
from (values ('40001'), ('40P01'), ('55P03'), ('53300'), ('53200'), ('57P03'), ('58030')) v (state);
select is((select count(*) from gateway.failures), 0::bigint, 'none is counted');
select is((select count(*) from gateway.inbox where update_id = 50), 0::bigint, 'the update is not taken: Telegram brings it again');

select * from finish();
rollback;
