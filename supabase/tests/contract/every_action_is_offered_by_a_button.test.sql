begin;
select plan(3);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
create temp view offered as
select f.bot_id::text as bot, split_part(b.action, ':', 1) as word
from dialog.button b join dialog.state s on s.id = b.state_id join dialog.flow f on f.id = s.flow_id
union
select f.bot_id::text, split_part(m[1], ':', 1) from dialog.state s join dialog.flow f on f.id = s.flow_id left join dialog.form o on o.id = s.form_id
  join pg_proc p on p.oid in (to_regprocedure(s.view || '(dialog.turn)'), to_regprocedure(o.preview || '(dialog.turn,jsonb)')),
  regexp_matches(p.prosrc, '\mcallback_button\((?:[^()'']|''[^'']*''|\((?:[^()]|\([^()]*\))*\))*?,\s*''([^'']+)''', 'g') m
union
select i.menu, split_part(i.action, ':', 1) from flows.menu_item i;

select is_empty($$
  select t.bot_id, t.word from dialog.transition t
  where t.kind = 'callback' and t.word is not null and (t.bot_id::text, t.word) not in (select o.bot, o.word from offered o where o.word is not null)
$$, 'every action that has a transition is on a button of a screen');
select is_empty($$
  select t.bot_id, t.word from dialog.transition t
  where t.kind = 'command' and t.word <> 'start' and (t.bot_id::text, t.word) not in (select o.bot, o.word from offered o where o.word is not null)
    and not exists (select from dialog.state s join dialog.flow f on f.id = s.flow_id join core.texts x on x.key = s.text_key
      where f.bot_id = t.bot_id and s.id like '%.help' and x.en ~ ('/' || t.word || '\M'))
$$, 'every command is named by its bot''s help, or is a button too');
select is_empty($$
  select f.bot_id, s.id, l.locale, m[1] as command from dialog.state s join dialog.flow f on f.id = s.flow_id join core.texts x on x.key = s.text_key,
    lateral (values ('ru', x.ru), ('uk', x.uk), ('en', x.en)) l (locale, text), regexp_matches(l.text, '(?:^|[\s(])/([a-z_]+)', 'g') m
  where not exists (select from dialog.transition t where t.bot_id = f.bot_id and t.kind = 'command' and t.word = m[1])
$$, 'every command that a screen names exists, in each language');

select * from finish();
rollback;
