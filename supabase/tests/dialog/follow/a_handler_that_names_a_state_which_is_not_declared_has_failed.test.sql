begin;
select plan(5);

create function pg_temp.astray(p_turn dialog.turn) returns dialog.outcome language plpgsql as $$
declare
  v_outcome dialog.outcome;
begin
  update people.person set name = 'half done' where id = p_turn.person_id;
  v_outcome.next_state := 'client.card';
  return v_outcome;
end
$$;
insert into dialog.transition (bot_id, kind, word, handler, next_states) values ('client', 'command', 'astray', 'pg_temp.astray', '{client.home, client.help}');
select tests.say(1, '/start');
select tests.say(1, '/balance');
create temp table before as select s.* from dialog.session s;

select throws_ok($$select dialog.follow(t, s, false) from dialog.session s, lateral (select * from dialog.read_turn('client', tests.update_of(1, '{"text": "/astray"}'))) t$$,
  'KP601', null, 'the machine raises KP601');
select is(tests.say(1, '/astray', p_update_id => 50) ->> 'status', '500', 'a programmer''s mistake is a failure, no refusal');
select is((select sqlstate from gateway.failures where update_id = 50), 'KP601', 'which is recorded');
select is((select name from people.person), null, 'what the handler wrote is undone');
select results_eq('select s.* from dialog.session s', 'select * from before', 'the conversation is where it was');

select * from finish();
rollback;
