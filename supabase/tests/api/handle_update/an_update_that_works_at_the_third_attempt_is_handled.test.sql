begin;
select plan(5);

create temp table tries (n integer);
create sequence pg_temp.attempt;
create function pg_temp.moody(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$
begin
  if nextval('pg_temp.attempt') < 3 then
    raise exception 'not yet';
  end if;
  return null;
end
$$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'moody', 'pg_temp.moody', '{client.balance}');

select is(tests.say(1, '/moody', p_update_id => 50) ->> 'status', '500', 'the first attempt fails');
select is(tests.say(1, '/moody', p_update_id => 50) ->> 'status', '500', 'the second attempt fails');
select matches(tests.reply(tests.say(1, '/moody', p_update_id => 50)), '^💰', 'the third is answered');
select is((select outcome from gateway.inbox where update_id = 50), 'handled', 'and handled');
select is((select dead_at from gateway.failures where update_id = 50), null, 'it is no dead letter');

select * from finish();
rollback;
