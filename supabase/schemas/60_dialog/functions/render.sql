create function dialog.render() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
  insert into dialog.rendering as r (subject, locale, text, markup)
  select s.id, l.locale, core.text(s.text_key, l.locale), dialog.keyboard(s.id, l.locale)
  from dialog.state s cross join (values ('ru'), ('uk'), ('en')) l (locale)
  where s.text_key is not null
  union all
  select f.form_id || '/' || f.position, l.locale,
    case when s.steps > 1 then
        core.text('dialog.step', l.locale, pg_catalog.jsonb_build_object('step', f.position, 'steps', s.steps)) || E'\n' else '' end
      || core.text(f.prompt_key, l.locale),
    pg_catalog.jsonb_build_object('resize_keyboard', true, 'keyboard', dialog.answer_keyboard(f, l.locale))
  from dialog.field f cross join (values ('ru'), ('uk'), ('en')) l (locale)
    cross join lateral (select count(*) as steps from dialog.field c where c.form_id = f.form_id) s
  on conflict (subject, locale) do update set text = excluded.text, markup = excluded.markup
  where (r.text, r.markup) is distinct from (excluded.text, excluded.markup);

  delete from dialog.control where true;
  insert into dialog.control (label, word)
  select distinct l.label, pg_catalog.split_part(t.key, '.', 2)
  from core.texts t cross join lateral (values (t.ru), (t.uk), (t.en)) l (label)
  where t.key in ('dialog.back', 'dialog.skip', 'dialog.cancel');

  delete from dialog.rendering r
  where not exists (select from dialog.state s where s.id = r.subject)
    and not exists (select from dialog.field f where f.form_id || '/' || f.position = r.subject);
  return null;
end
$$;
comment on function dialog.render() is
  'Trigger of all that a screen or a question is made of (texts, states, buttons, fields, setting frontend_url): makes dialog.rendering and dialog.control anew.';
