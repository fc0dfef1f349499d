create function flows.flag_decide(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_flag loyalty.flag;
begin
  if coalesce(p_turn.argument, '') !~ '^[0-9]{1,18}$' then
    v_outcome := dialog.stale(p_turn);
    v_outcome.next_state := 'flags.card';
    return v_outcome;
  end if;
  v_flag := flows.flag_asked(p_turn);
  if v_flag.status <> 'open' then
    v_outcome.next_state := 'flags.card';
    v_outcome.toast := core.text('flags.toast_decided', p_turn.locale);
    return v_outcome;
  end if;
  v_outcome.draft := pg_catalog.jsonb_build_object('flag', v_flag.id, 'fraud', p_turn.word = 'flag_fraud');
  v_outcome.text_key := case p_turn.word when 'flag_fraud' then 'flags.begin_fraud' else 'flags.begin_clear' end;
  v_outcome.params := flows.flag_params(v_flag, p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.flag_decide(dialog.turn) is
  'Handler of "All is well" and "Fraud": asks for a note; one that is decided already is shown as it is. KP345 there is none of that number.';
