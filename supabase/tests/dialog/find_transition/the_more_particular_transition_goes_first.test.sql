begin;
select plan(6);

create function pg_temp.say(p_turn dialog.turn, p_word text) returns dialog.outcome language plpgsql as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.toast := p_word;
  return v_outcome;
end
$$;
create function pg_temp.holds(p_turn dialog.turn) returns boolean language sql as $$ select true $$;
create function pg_temp.fails(p_turn dialog.turn) returns boolean language sql as $$ select false $$;
create function pg_temp.unknown(p_turn dialog.turn) returns boolean language sql as $$ select null::boolean $$;
create function pg_temp.found(p_word text, p_state text) returns text language plpgsql as $$
declare
  v_turn dialog.turn;
begin
  v_turn.bot_id := 'client';
  v_turn.kind := 'callback';
  v_turn.word := p_word;
  return (dialog.find_transition(v_turn, p_state)).handler;
end
$$;
delete from dialog.transition where bot_id = 'client' and kind = 'callback';
insert into dialog.transition (bot_id, state_id, kind, word, guard, handler, next_states) values
  ('client', null, 'callback', null, null, 'anything', '{client.home}'),
  ('client', null, 'callback', 'go', null, 'word', '{client.home}'),
  ('client', null, 'callback', 'go', 'pg_temp.fails', 'word, guard fails', '{client.home}'),
  ('client', null, 'callback', 'go', 'pg_temp.unknown', 'word, guard is null', '{client.home}'),
  ('client', 'client.help', 'callback', null, null, 'state', '{client.home}'),
  ('client', 'client.card', 'callback', 'go', null, 'state and word', '{client.home}'),
  ('client', 'client.card', 'callback', 'go', 'pg_temp.holds', 'state, word, guard', '{client.home}'),
  ('client', 'client.invite', 'callback', 'go', 'pg_temp.fails', 'state, word, guard fails', '{client.home}');

select is(pg_temp.found('nonsense', 'client.home'), 'anything', 'nothing else holds');
select is(pg_temp.found('go', 'client.home'), 'word', 'the very word before any; a guard that fails, or says null, counts as no');
select is(pg_temp.found('go', 'client.help'), 'state', 'the state itself before any state, even with the word');
select is(pg_temp.found('go', 'client.card'), 'state, word, guard', 'with a guard before without');
select is(pg_temp.found('go', 'client.invite'), 'word', 'a guard that fails gives way to the next');
select is(pg_temp.found('nonsense', 'client.card'), 'anything', 'another word is not meant');

select * from finish();
rollback;
