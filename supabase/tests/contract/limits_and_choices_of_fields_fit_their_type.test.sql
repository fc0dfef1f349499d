begin;
select plan(5);

select is_empty($$
  select f.form_id, f.name, f.type, l.bound from dialog.field f, lateral (values (f.at_least), (f.at_most)) l (bound)
  where l.bound is not null and not case
    when f.type = 'text' then l.bound ~ '^[0-9]{1,4}$'
    when f.type = 'amount' then pg_input_is_valid(l.bound, 'numeric')
    when f.type = 'date' then l.bound = 'today' or pg_input_is_valid(l.bound, 'date')
    else false end
$$, 'a text''s limits are lengths, an amount''s numbers, a date''s days; other types have none');
select is_empty($$
  select f.form_id, f.name, f.at_least, f.at_most from dialog.field f
  where case when f.type in ('text', 'amount') then f.at_least::numeric > f.at_most::numeric
    when f.type = 'date' and f.at_most <> 'today' then f.at_least::date > f.at_most::date end
$$, 'no field asks for more than it allows');
select is_empty($$
  select f.form_id, f.name, c from dialog.field f, jsonb_array_elements(f.choices) c
  where jsonb_typeof(c -> 'value') is distinct from 'string' or jsonb_typeof(c -> 'text_key') is distinct from 'string'
$$, 'a choice has a value and a text');
select is_empty($$
  select f.form_id, f.name, l.text from dialog.field f, jsonb_array_elements(f.choices) c join core.texts t on t.key = c ->> 'text_key',
    lateral (values (t.ru), (t.uk), (t.en)) l (text)
  group by f.form_id, f.name, l.text having count(distinct c ->> 'value') > 1
$$, 'two choices of a field never read alike');
select is_empty($$
  select f.form_id, f.name, coalesce(f.invalid_key, 'dialog.invalid.' || f.type) as key, m[1] as parameter
  from dialog.field f join core.texts t on t.key = coalesce(f.invalid_key, 'dialog.invalid.' || f.type), regexp_matches(t.en, '\{([a-z_]+)\}', 'g') m
  where m[1] not in ('at_least', 'at_most') or f.type not in ('text', 'amount')
$$, 'what is said of an answer that does not fit names only its limits, and those only where they are numbers');

select * from finish();
rollback;
