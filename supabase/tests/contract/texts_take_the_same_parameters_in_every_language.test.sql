begin;
select plan(3);

create temp view wording as
select t.key, l.locale, l.text, (
    select coalesce(array_agg(distinct m[1] order by m[1]), '{}') from regexp_matches(l.text, '\{([a-z_]+)\}', 'g') m) as plain,
  (select coalesce(array_agg(distinct m[1] order by m[1]), '{}') from regexp_matches(l.text, '\{([a-z_]+)\|', 'g') m) as plural
from core.texts t, lateral (values ('ru', t.ru), ('uk', t.uk), ('en', t.en)) l (locale, text);

select is_empty($$
  select w.key, w.locale, w.plain, o.locale, o.plain from wording w join wording o using (key)
  where w.locale = 'en' and w.plain <> o.plain
$$, 'each text has the same {parameters} in ru, uk and en');
select is_empty($$
  select w.key, w.locale, w.plural from wording w
  where not w.plural <@ coalesce((select array_agg(p) from wording o, unnest(o.plain) p where o.key = w.key), '{}')
$$, 'a word that follows a number follows a parameter of the same text');
select is_empty($$
  select w.key, w.locale, (regexp_match(r.rest, '.{0,10}[{}].{0,10}'))[1] from wording w,
    regexp_replace(w.text, '\{[a-z_]+(\|[^{}|]+)*\}', '', 'g') r (rest) where r.rest ~ '[{}]'
$$, 'a brace stands only for a parameter');

select * from finish();
rollback;
