create function flows.serve_done(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_purchase loyalty.purchase;
  v_until timestamptz;
begin
  select * into v_purchase from loyalty.purchase p where p.cashier_id = p_turn.person_id and p.local_day = core.today()
  order by p.id desc limit 1;
  v_until := v_purchase.recorded_at + pg_catalog.make_interval(secs => core.setting_integer('undo_seconds'));
  if v_until > p_turn.at and v_purchase.refunded_minor = 0 then
    v_outcome.text_key := 'serve.undo_until';
    v_outcome.params := pg_catalog.jsonb_build_object(
      'time', pg_catalog.to_char(v_until at time zone core.setting_text('time_zone'), 'HH24:MI:SS'));
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('serve.button.undo', p_turn.locale), 'serve_undo:' || v_purchase.id)));
  end if;
  return v_outcome;
end
$$;
comment on function flows.serve_done(dialog.turn) is
  'View after a sale: until when the cashier''s last purchase can be undone, with the button for it.';
