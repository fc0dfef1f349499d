create function flows.par_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_after bigint := case when p_turn.word = 'par' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint else 0 end;
  v_last bigint;
begin
  select coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(
      case p.status when 'active' then '🟢 ' else '⏸ ' end || pg_catalog.left(p.name, 40) || coalesce(' · ' || pg_catalog.left(p.city, 14), ''),
      'par_card:' || p.id)) order by p.id), '[]'), max(p.id)
  into v_outcome.buttons, v_last
  from (select * from loyalty.partner r where r.id > v_after order by r.id limit 8) p;
  if v_last is null and v_after = 0 then
    v_outcome.text_key := 'partners.none';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('count', (select count(*) from loyalty.partner),
    'suspended', (select count(*) from loyalty.partner p where p.status = 'suspended'));
  v_outcome.buttons := v_outcome.buttons || dialog.row_of(
    case when v_after > 0 then dialog.callback_button(core.text('people.button.first', p_turn.locale), 'par') end,
    case when exists (select from loyalty.partner p where p.id > v_last)
      then dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'par:' || v_last) end);
  return v_outcome;
end
$$;
comment on function flows.par_list(dialog.turn) is
  'View of the partners, eight a page; the argument is the one that the page before ended with.';
