create function flows.cpn_sure(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_coupon loyalty.coupon := flows.cpn_named(p_turn);
begin
  v_outcome.params := flows.cpn_words(v_coupon, p_turn.locale);
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('cpn.button.stop_it', p_turn.locale), 'cpn_stop:' || v_coupon.id)));
  return v_outcome;
end
$$;
comment on function flows.cpn_sure(dialog.turn) is 'View that asks before a coupon (the argument) is stopped, for it cannot be put on again. KP387 no such coupon.';
