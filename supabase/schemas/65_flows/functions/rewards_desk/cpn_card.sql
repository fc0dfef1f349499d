create function flows.cpn_card(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_coupon loyalty.coupon := flows.cpn_named(p_turn);
begin
  v_outcome.params := flows.cpn_words(v_coupon, p_turn.locale);
  if v_coupon.stopped_at is null then
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('cpn.button.stop', p_turn.locale), 'cpn_sure:' || v_coupon.id)));
  end if;
  return v_outcome;
end
$$;
comment on function flows.cpn_card(dialog.turn) is 'View of one coupon (the argument): what it gives, how many used it, until when. KP387 no such coupon.';
