create function flows.logo_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform loyalty.set_logo(flows.current_partner(p_turn), media.keep(p_turn.bot_id, p_draft -> 'photo', 'logo'),
    'person:' || p_turn.person_id);
  v_outcome.text_key := 'logo.saved';
  return v_outcome;
end
$$;
comment on function flows.logo_submit(dialog.turn, jsonb) is 'Submit function of the logo: keeps it and has it copied. Errors of loyalty.set_logo() and media.keep().';
