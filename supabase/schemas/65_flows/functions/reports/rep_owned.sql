create function flows.rep_owned(p_turn dialog.turn) returns bigint
language plpgsql stable set search_path = ''
as $$
declare
  v_partner_id bigint := flows.current_partner(p_turn);
begin
  perform loyalty.require_owner(v_partner_id, 'person:' || p_turn.person_id);
  return v_partner_id;
end
$$;
comment on function flows.rep_owned(dialog.turn) is
  'The number of the partner whose reports an owner looks at. KP304 for everybody else who works there, KP395 and KP303 as flows.current_partner() raises them.';
