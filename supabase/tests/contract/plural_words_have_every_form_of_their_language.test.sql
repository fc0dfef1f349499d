begin;
select plan(2);

create temp view word as
select t.key, l.locale, m[1] as forms, cardinality(string_to_array(m[1], '|')) as count
from core.texts t, lateral (values ('ru', t.ru), ('uk', t.uk), ('en', t.en)) l (locale, text),
  regexp_matches(l.text, '\{[a-z_]+\|([^{}]*)\}', 'g') m;

select is_empty($$
  select w.key, w.locale, w.forms from word w where w.count <> case w.locale when 'en' then 2 else 3 end
$$, 'one, few and many in Russian and Ukrainian; one and other in English');
select is_empty($$
  select w.key, w.locale, w.forms from word w where '' = any (string_to_array(w.forms, '|'))
$$, 'no form is empty');

select * from finish();
rollback;
