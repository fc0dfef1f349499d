begin;
select plan(3);

select is_empty($$
  select s.id as state, l as locale from dialog.state s cross join unnest(array['ru', 'uk', 'en']) l
  where s.text_key is not null and not exists (select from dialog.rendering r where r.subject = s.id and r.locale = l)
$$, 'every screen is ready in every language');
select is_empty($$
  select f.form_id, f.position, l as locale from dialog.field f cross join unnest(array['ru', 'uk', 'en']) l
  where not exists (select from dialog.rendering r where r.subject = f.form_id || '/' || f.position and r.locale = l)
$$, 'every question is ready in every language');
create temp table before as select * from dialog.rendering;
delete from dialog.rendering;
update core.texts set ru = ru;
select set_eq('select subject, locale::text, text, markup from dialog.rendering', 'select subject, locale::text, text, markup from before',
  'what is ready is what its parts give now');

select * from finish();
rollback;
