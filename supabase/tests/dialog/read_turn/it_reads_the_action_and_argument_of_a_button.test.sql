begin;
select plan(4);

create function pg_temp.button(p_data text) returns text language sql as $$
  select t.kind || ' ' || t.word || ' ' || t.argument from dialog.read_turn('client', tests.press_of(1, p_data)) t
$$;

select is(pg_temp.button('menu'), 'callback menu ', 'an action');
select is(pg_temp.button('lang:uk'), 'callback lang uk', 'an action with its argument');
select is(pg_temp.button('a:b:c'), 'callback a b:c', 'the first colon parts them');
select is(pg_temp.button(''), 'callback  ', 'nothing');

select * from finish();
rollback;
