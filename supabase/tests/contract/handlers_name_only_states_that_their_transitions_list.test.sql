begin;
select plan(3);

create temp view named_by as
select t.bot_id, t.word, t.handler, t.next_states, s[1] as state
from dialog.transition t join pg_proc p on p.oid = to_regprocedure(t.handler || '(dialog.turn)'),
  regexp_matches(p.prosrc, '\mnext_state := ([^;]*);', 'g') a, regexp_matches(a[1], '''([^'']+)''', 'g') s;

select ok((select count(*) > 0 from named_by), 'states named by handlers are seen');
select is_empty($$
  select n.handler, n.state from named_by n where n.state <> all (n.next_states)
$$, 'a handler names no state that its transition does not list');
select is_empty($$
  select t.bot_id, t.word, t.handler, n.state from dialog.transition t, unnest(t.next_states) with ordinality as n (state, place)
  where n.place > 1 and not exists (select from named_by b where b.handler = t.handler and b.state = n.state)
$$, 'a transition lists no state that its handler never names');

select * from finish();
rollback;
