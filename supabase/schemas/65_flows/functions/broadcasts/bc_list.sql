create function flows.bc_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_before bigint := case when p_turn.word = 'bc' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint end;
  v_last bigint;
begin
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(b.label, 'bc_open:' || b.id)) order by b.id desc), min(b.id)
  into v_outcome.buttons, v_last
  from (
    select b.id, pg_catalog.format('%s №%s %s', case b.status when 'draft' then '📝' when 'scheduled' then '🕒' when 'running' then '📤'
        when 'paused' then '⏸' when 'done' then '✅' else '✖️' end, b.id,
      pg_catalog.left(pg_catalog.regexp_replace(pg_catalog.regexp_replace(b.text, '<[^<>]*>', '', 'g'), '\s+', ' ', 'g'), 40)) as label
    from outreach.broadcast b where v_before is null or b.id < v_before order by b.id desc limit 8
  ) b;
  if exists (select from outreach.broadcast b where b.id < v_last) then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('flows.button.older', p_turn.locale), 'bc:' || v_last)));
  end if;
  if v_last is null then
    v_outcome.text_key := 'broadcast.none';
  end if;
  return v_outcome;
end
$$;
comment on function flows.bc_list(dialog.turn) is
  'View of the broadcasts, eight a page, newest first; the argument is the one that the page before ended with.';
