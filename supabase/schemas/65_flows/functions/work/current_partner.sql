create function flows.current_partner(p_turn dialog.turn) returns bigint
language plpgsql stable set search_path = ''
as $$
declare
  v_staff loyalty.staff := flows.work_staff(p_turn.person_id);
begin
  if v_staff.person_id is null then
    perform core.raise_error('KP395', 'person ' || p_turn.person_id);
  elsif v_staff.status <> 'active' then
    perform core.raise_error('KP303', pg_catalog.format('person %s, partner %s', v_staff.person_id, v_staff.partner_id));
  end if;
  return v_staff.partner_id;
end
$$;
comment on function flows.current_partner(dialog.turn) is
  'The number of the partner that the person works for now, which may be suspended. KP395 they work nowhere, KP303 they are suspended wherever they work.';
