create function flows.ppl_check(p_turn dialog.turn) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if not flows.is_admin(p_turn) then
    perform core.raise_error('KP655', 'person ' || p_turn.person_id);
  end if;
end
$$;
comment on function flows.ppl_check(dialog.turn) is
  'Lets administrators answer and submit forms, which no guard stands before. KP655 the person is none (any more).';
