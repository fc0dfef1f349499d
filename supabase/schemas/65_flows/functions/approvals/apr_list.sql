create function flows.apr_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_after bigint := case when p_turn.word = 'apr' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint else 0 end;
  v_last bigint;
  v_lines text;
begin
  select pg_catalog.string_agg(core.text('approvals.line', p_turn.locale, pg_catalog.jsonb_build_object('id', a.id::text, 'name', a.name,
      'category', a.category, 'city', a.city, 'since', flows.stat_time(a.applied_at, p_turn.locale))), E'\n' order by a.id),
    pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(
      dialog.callback_button('№' || a.id || ' ' || pg_catalog.left(a.name, 40), 'apr_show:' || a.id)) order by a.id),
    max(a.id)
  into v_lines, v_outcome.buttons, v_last
  from (select * from loyalty.application l where l.status = 'pending' and l.id > v_after order by l.id limit 8) a;
  if v_lines is null and v_after = 0 then
    v_outcome.text_key := 'approvals.list_empty';
  end if;
  v_outcome.buttons := coalesce(v_outcome.buttons, '[]');
  v_outcome.buttons := v_outcome.buttons || dialog.row_of(
    case when v_after > 0 then dialog.callback_button(core.text('approvals.button.first', p_turn.locale), 'apr') end,
    case when exists (select from loyalty.application a where a.status = 'pending' and a.id > v_last)
      then dialog.callback_button(core.text('approvals.button.later', p_turn.locale), 'apr:' || v_last) end);
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', coalesce(v_lines, ''),
    'count', (select count(*) from loyalty.application a where a.status = 'pending'));
  return v_outcome;
end
$$;
comment on function flows.apr_list(dialog.turn) is
  'View of the applications that wait, eight a page, oldest first; the argument is the application that the page before ended with.';
