create view dialog.edge with (security_invoker = true) as
select t.bot_id, t.state_id as state_from, n.state_to,
  case t.kind when 'command' then '/' || coalesce(t.word, '…') when 'callback' then '[' || coalesce(t.word, '…') || ']' else t.kind end as label
from dialog.transition t, pg_catalog.unnest(t.next_states) as n (state_to)
union all
select f.bot_id, s.id, o.next_state, 'submit, cancel'
from dialog.state s join dialog.flow f on f.id = s.flow_id join dialog.form o on o.id = s.form_id;
comment on view dialog.edge is 'Every way from one state to another.';
comment on column dialog.edge.bot_id is 'The bot.';
comment on column dialog.edge.state_from is 'From; null: from any state of the bot.';
comment on column dialog.edge.state_to is 'To.';
comment on column dialog.edge.label is '/command, [action of a button], or kind of input.';

create view dialog.diagram with (security_invoker = true) as
select f.bot_id, f.id as flow_id, pg_catalog.concat_ws(pg_catalog.chr(10),
  'stateDiagram-v2',
  (select pg_catalog.string_agg(pg_catalog.format('  %s: %s%s', pg_catalog.replace(s.id, '.', '_'), s.id,
      case when s.form_id is not null then ' (' || (select pg_catalog.string_agg(q.name, ', ' order by q.position) from dialog.field q where q.form_id = s.form_id) || ')' else '' end),
    pg_catalog.chr(10) order by s.id) from dialog.state s where s.flow_id = f.id),
  (select pg_catalog.string_agg(pg_catalog.format('  %s --> %s: %s',
      coalesce(pg_catalog.replace(e.state_from, '.', '_'), '[*]'), pg_catalog.replace(e.state_to, '.', '_'), e.labels),
    pg_catalog.chr(10) order by e.state_from nulls first, e.state_to)
   from (select d.state_from, d.state_to, pg_catalog.string_agg(d.label, ' ' order by d.label) as labels
     from dialog.edge d join dialog.state s on s.id = d.state_to
     where s.flow_id = f.id group by d.state_from, d.state_to) e)) as mermaid
from dialog.flow f;
comment on view dialog.diagram is 'Each flow as a Mermaid state diagram.';
comment on column dialog.diagram.bot_id is 'The bot.';
comment on column dialog.diagram.flow_id is 'The flow.';
comment on column dialog.diagram.mermaid is 'The diagram; [*] stands for any state.';
