create function flows.par_ask(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.par_desk(p_turn);
  v_id bigint := v_partner.id;
  v_button jsonb;
begin
  if v_partner.status = 'active' then
    v_button := dialog.callback_button(core.text('partners.button.do_suspend', p_turn.locale), 'par_suspend:' || v_id) || '{"style": "danger"}';
  else
    v_outcome.text_key := 'partners.ask_resume';
    v_button := dialog.callback_button(core.text('partners.button.do_resume', p_turn.locale), 'par_resume:' || v_id) || '{"style": "success"}';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('name', v_partner.name, 'number', v_id::text);
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(v_button),
    pg_catalog.jsonb_build_array(dialog.callback_button(core.text('partners.button.card', p_turn.locale), 'par_card:' || v_id)));
  return v_outcome;
end
$$;
comment on function flows.par_ask(dialog.turn) is
  'View that asks whether a partner is really to be suspended, or restored. KP300 as flows.par_desk().';
