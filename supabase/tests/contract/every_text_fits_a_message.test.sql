begin;
select plan(2);

select is_empty($$
  select t.key, l.locale, length(l.text) as characters
  from core.texts t, lateral (values ('ru', t.ru), ('uk', t.uk), ('en', t.en)) l (locale, text)
  where length(l.text) > 3500
$$, 'no text is longer than 3500 of a message''s 4096 characters');
select is_empty($$
  select t.key, l.locale from core.texts t, lateral (values ('ru', t.ru), ('uk', t.uk), ('en', t.en)) l (locale, text)
  where l.text !~ '\S' or l.text <> btrim(l.text, E' \n\t')
$$, 'no text is blank or begins or ends with white space');

select * from finish();
rollback;
