create function flows.ppl_adjustments(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_after bigint := case when p_turn.word = 'ppl_adjustments' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint else 0 end;
  v_last bigint;
begin
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(
      '№' || a.id || ' · ' || pg_catalog.left(loyalty.staff_name(a.person_id), 36) || ' · ' || loyalty.signed_points(a.amount, p_turn.locale),
      'ppl_adjustment:' || a.id)) order by a.id), max(a.id)
  into v_outcome.buttons, v_last
  from (select * from loyalty.adjustment p where p.status = 'pending' and p.id > v_after order by p.id limit 8) a;
  if v_last is null then
    v_outcome.text_key := 'people.adjustments_none';
  elsif exists (select from loyalty.adjustment a where a.status = 'pending' and a.id > v_last) then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'ppl_adjustments:' || v_last)));
  end if;
  return v_outcome;
end
$$;
comment on function flows.ppl_adjustments(dialog.turn) is
  'View of the adjustments that wait for a second admin, eight a page; the argument is the one that the page before ended with.';
