create function flows.par_desk(p_turn dialog.turn) returns loyalty.partner
language plpgsql volatile set search_path = ''
as $$
declare
  v_named bigint := case when p_turn.word ~ '^par_' then pg_catalog.substring(p_turn.argument, '^([0-9]{1,18})(?:\.|$)')::bigint end;
  v_partner loyalty.partner;
begin
  select * into v_partner from loyalty.partner p
  where p.id = case when p_turn.word ~ '^par_' then v_named
    else (select d.partner_id from flows.admin_desk d where d.person_id = p_turn.person_id) end;
  if v_partner.id is null then
    perform core.raise_error('KP300', p_turn.argument);
  end if;
  if v_named is not null then
    perform flows.ppl_lay(p_turn.person_id, null, v_named);
  end if;
  return v_partner;
end
$$;
comment on function flows.par_desk(dialog.turn) is
  'The partner that a button names, from then on the one before this administrator; otherwise the one that was. KP300 there is none.';
