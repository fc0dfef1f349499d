begin;
select plan(2);

select is_empty($$
  select f.bot_id, s.id as state from dialog.state s join dialog.flow f on f.id = s.flow_id
  where not exists (select from dialog.edge e
    where e.bot_id = f.bot_id and coalesce(e.state_from, s.id) = s.id and e.state_to <> s.id)
$$, 'every state leads to another');
select is_empty($$
  select s.id as state from dialog.state s join dialog.flow f on f.id = s.flow_id join core.texts t on t.key = s.text_key
  where not exists (select from dialog.button b where b.state_id = s.id and b.kind = 'callback')
    and not exists (select from regexp_matches(t.en, '/([a-z_]+)', 'g') m
      join dialog.transition r on r.bot_id = f.bot_id and r.kind = 'command' and r.word = m[1])
    and not exists (select from dialog.transition g
      where g.bot_id = f.bot_id and s.id = any (g.next_states) and g.state_id is null and g.word is null and g.guard is null)
$$, 'every screen shows its way out, a button or a command, save what a bot answers to those it does not serve');

select * from finish();
rollback;
