begin;
select plan(3);

create temp view ours as
select n.oid, n.nspname as name from pg_namespace n
where pg_get_userbyid(n.nspowner) = 'postgres' and n.nspname not in ('public', 'extensions', 'supabase_migrations') and n.nspname !~ '^pg_';
create temp view button_text as
select b.text_key as key from dialog.button b
union select c ->> 'text_key' from dialog.field f, jsonb_array_elements(f.choices) c
union select t.key from core.texts t where t.key like '%.button.%'
union select m[2] from pg_proc p join ours on ours.oid = p.pronamespace,
  regexp_matches(p.prosrc, '(callback_button\(|''text'', )core\.text\(''([^'']+)''', 'g') m;

select ok(exists (select from button_text b where b.key = 'dialog.share_contact') and exists (select from button_text b where b.key = 'flows.button.older'),
  'buttons made by functions are seen');
select is_empty($$
  select t.key, l.locale, length(l.text) as characters
  from core.texts t join button_text b using (key), lateral (values ('ru', t.ru), ('uk', t.uk), ('en', t.en)) l (locale, text)
  where length(l.text) > 64
$$, 'the text of a button has at most 64 characters');
select is_empty($$
  select t.key, l.locale, l.text
  from core.texts t join button_text b using (key), lateral (values ('ru', t.ru), ('uk', t.uk), ('en', t.en)) l (locale, text)
  where l.text ~ '[<>&{}\n]'
$$, 'a button holds no HTML, parameter or line break');

select * from finish();
rollback;
