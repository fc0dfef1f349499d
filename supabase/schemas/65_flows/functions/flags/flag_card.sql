create function flows.flag_card(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_flag loyalty.flag := flows.flag_asked(p_turn);
  v_others bigint := (select count(*) from loyalty.flag f where f.status = 'open' and f.id is distinct from v_flag.id);
  v_row jsonb := '[]'::jsonb;
begin
  if v_flag.id is null then
    v_outcome.text_key := 'flags.none';
    return v_outcome;
  end if;
  v_outcome.params := flows.flag_params(v_flag, p_turn.locale) || pg_catalog.jsonb_build_object('others', v_others);
  if v_flag.status = 'open' then
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('flags.button.clear', p_turn.locale), 'flag_clear:' || v_flag.id) || '{"style": "success"}',
      dialog.callback_button(core.text('flags.button.fraud', p_turn.locale), 'flag_fraud:' || v_flag.id) || '{"style": "danger"}'));
  else
    v_outcome.text_key := case v_flag.status when 'cleared' then 'flags.cleared' else 'flags.confirmed' end;
    v_outcome.buttons := '[]';
  end if;
  v_row := v_row || dialog.callback_button(core.text('flags.button.client', p_turn.locale), 'ppl_card:' || v_flag.person_id);
  if v_flag.cashier_id is not null then
    v_row := v_row || dialog.callback_button(core.text('flags.button.cashier', p_turn.locale), 'ppl_card:' || v_flag.cashier_id);
  end if;
  v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(v_row);
  if v_others > 0 then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('flags.button.next', p_turn.locale), 'flag_next:' || v_flag.id)));
  end if;
  return v_outcome;
end
$$;
comment on function flows.flag_card(dialog.turn) is
  'View of one flag: what was counted, whom it is about, the purchase, and the buttons to decide; of a decided one who did, when and what they noted. KP345 as flows.flag_asked().';
