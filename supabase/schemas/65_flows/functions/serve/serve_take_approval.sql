create function flows.serve_take_approval(p_turn dialog.turn) returns flows.approval
language plpgsql volatile set search_path = ''
as $$
declare
  v_approval flows.approval;
begin
  if p_turn.argument ~ '^[0-9]{1,18}$' then
    select * into v_approval from flows.approval a where a.id = p_turn.argument::bigint for no key update;
  end if;
  if v_approval.id is not null then
    perform loyalty.require_owner(v_approval.partner_id, 'person:' || p_turn.person_id);
  end if;
  return v_approval;
end
$$;
comment on function flows.serve_take_approval(dialog.turn) is
  'The approval that a pressed button names, locked; null when there is none. KP304 the person is no active owner of its partner.';
