begin;
select plan(5);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
create temp view made as
select p.oid, p.oid::regprocedure::text as place, n.nspname || '.' || p.proname as name, m[1] as literal, split_part(m[1], ':', 1) as word
from pg_proc p join ours on ours.oid = p.pronamespace join pg_namespace n on n.oid = p.pronamespace,
  regexp_matches(p.prosrc, '\mcallback_button\((?:[^()'']|''[^'']*''|\((?:[^()]|\([^()]*\))*\))*?,\s*''([^'']+)''(?: \|\| [a-z_.]+)?\)', 'g') m;
create temp view bot_of as
select s.view as name, f.bot_id::text as bot from dialog.state s join dialog.flow f on f.id = s.flow_id where s.view is not null
union select t.handler, t.bot_id::text from dialog.transition t where t.handler is not null
union select o.submit, f.bot_id::text from dialog.form o join dialog.state s on s.form_id = o.id join dialog.flow f on f.id = s.flow_id
union select o.preview, f.bot_id::text from dialog.form o join dialog.state s on s.form_id = o.id join dialog.flow f on f.id = s.flow_id where o.preview is not null;

select is(
  (select sum(regexp_count(p.prosrc, '\mcallback_button\('))::bigint from pg_proc p join ours on ours.oid = p.pronamespace),
  (select count(*) from made), 'the action of every callback_button is a literal, or a literal and a value, so that it can be checked here');
select is_empty($$
  select m.place, m.literal, b.bot from made m join bot_of b using (name)
  where not exists (select from dialog.transition t where t.bot_id = b.bot and t.kind = 'callback' and t.word = m.word)
$$, 'the action of a button that a view or a handler makes has a transition in its bot');
select is_empty($$
  select m.place, m.literal from made m
  where m.name not in (select b.name from bot_of b where b.name is not null)
    and not exists (select from pg_proc p where p.oid = 'dialog.form_button(dialog.turn,dialog.session,boolean)'::regprocedure
      and strpos(p.prosrc, quote_literal(m.word)) > 0)
$$, 'the action of a button of the form engine is one that dialog.form_button knows');
select is_empty($$
  select m.place, m.literal from made m where octet_length(m.literal) + 20 > 64
$$, 'with a number of twenty digits behind it, callback_data still fits 64 bytes');

select is_empty($$
  select i.menu, i.action from flows.menu_item i
  where not exists (select from dialog.transition t where t.bot_id = i.menu and t.kind = 'callback' and t.word = split_part(i.action, ':', 1))
$$, 'the action of every entry of a home menu has a transition in its bot');

select * from finish();
rollback;
