begin;
select plan(4);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
select is_empty($$
  select p.oid::regprocedure, m[1] as key from pg_proc p join ours on ours.oid = p.pronamespace,
    regexp_matches(p.prosrc, '\mcore\.text\(\s*''([^'']+[^.''])'', [a-z_.'']+\)', 'g') m join core.texts t on t.key = m[1]
  where t.en ~ '\{'
$$, 'core.text without parameters is asked for texts without parameters');
select is_empty($$
  select s.id as state, t.key from dialog.state s join core.texts t on t.key = s.text_key where s.view is null and t.en ~ '\{'
$$, 'the text of a screen without a view has none');
select is_empty($$
  select t.key from core.texts t join dialog.field f on t.key in (f.prompt_key, f.label_key) where t.en ~ '\{'
$$, 'questions and labels of forms have none');
select is_empty($$
  select t.key from core.texts t join core.error e on e.text_key = t.key where t.en ~ '\{'
$$, 'what a person reads of an error has none');

select * from finish();
rollback;
