begin;
select plan(4);

create temp view kind as
select m[1] as kind from pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([a-z_]+)''::text', 'g') m
where k.conrelid = 'dialog.transition'::regclass and k.conname = 'transition_kind_is_known';

select cmp_ok((select count(*) from kind), '>=', 7::bigint, 'kinds of input are seen');
select is_empty($$
  select b.id as bot, k.kind from gateway.bot b, kind k
  where not exists (select from dialog.transition t
    where t.bot_id = b.id and t.kind = k.kind and t.state_id is null and t.word is null and t.guard is null)
$$, 'every bot has a transition for any word in any state without a guard, for every kind of input');
select is_empty($$
  select b.id as bot, c.word from gateway.bot b, unnest(array['start', 'cancel', 'help', 'settings']) c (word)
  where not exists (select from dialog.transition t
    where t.bot_id = b.id and t.kind = 'command' and t.word = c.word and t.state_id is null and t.effect in ('leave', 'clear'))
$$, '/start, /cancel, /help and /settings leave any state of every bot');
select is_empty($$
  select t.bot_id, t.kind, t.word from dialog.transition t where t.kind not in ('command', 'callback') and t.word is not null
$$, 'only commands and buttons have words');

select * from finish();
rollback;
