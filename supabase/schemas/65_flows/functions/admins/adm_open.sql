create function flows.adm_open(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform flows.adm_require_chief(p_turn);
  if (flows.adm_asked(p_turn)).person_id is null then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'admins.list';
  end if;
  return v_outcome;
end
$$;
comment on function flows.adm_open(dialog.turn) is
  'Handler of an administrator''s button: one who is none any more leads back to the list. KP650 who presses is no chief.';
