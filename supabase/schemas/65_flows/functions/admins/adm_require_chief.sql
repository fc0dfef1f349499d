create function flows.adm_require_chief(p_turn dialog.turn) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if not flows.adm_is_chief(p_turn.person_id) then
    perform core.raise_error('KP650', 'person ' || p_turn.person_id);
  end if;
end
$$;
comment on function flows.adm_require_chief(dialog.turn) is 'Lets only a chief administrator go on. KP650 anybody else.';
