create function flows.ppl_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_after bigint := case when p_turn.word = 'ppl_list' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint else 0 end;
  v_query text := (select d.query from flows.admin_desk d where d.person_id = p_turn.person_id);
  v_last bigint;
begin
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(
      case when p.blocked_at is not null then '⛔️ ' else '' end || pg_catalog.left(loyalty.staff_name(p.id), 36)
        || coalesce(' · …' || pg_catalog.right(p.phone, 4), '') || ' · №' || p.id,
      'ppl_card:' || p.id)) order by p.id), max(p.id)
  into v_outcome.buttons, v_last
  from people.search(v_query, v_after, 8) s join people.person p on p.id = s.person_id;
  if v_last is null then
    v_outcome.text_key := 'people.list_empty';
    return v_outcome;
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('query', v_query);
  v_outcome.buttons := v_outcome.buttons || dialog.row_of(
    case when v_after > 0 then dialog.callback_button(core.text('people.button.first', p_turn.locale), 'ppl_list') end,
    case when exists (select from people.search(v_query, v_last, 1))
      then dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'ppl_list:' || v_last) end);
  return v_outcome;
end
$$;
comment on function flows.ppl_list(dialog.turn) is
  'View of the people who fit what the admin searched for last, eight a page; the argument is the one that the page before ended with.';
