create function flows.admin_home(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_adjustments bigint := (select count(*) from loyalty.adjustment a where a.status = 'pending' and a.expires_at > core.now());
begin
  v_outcome.buttons := flows.menu_buttons('admin', '{admin}', p_turn.locale, pg_catalog.jsonb_build_object(
    'apr', (select count(*) from loyalty.application a where a.status = 'pending'),
    'ord', (select count(*) from orders.order o where o.status = 'paid' or o.refund = 'queued'),
    'pay_list', (select count(*) from payments.payment p where p.status = 'queued'),
    'flag', (select count(*) from loyalty.flag f where f.status = 'open')));
  if v_adjustments > 0 then
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(
      core.text('people.button.adjustments', p_turn.locale) || ' · ' || v_adjustments, 'ppl_adjustments'))) || v_outcome.buttons;
  end if;
  return v_outcome;
end
$$;
comment on function flows.admin_home(dialog.turn) is
  'View of the admin bot''s menu: what every area of work added to it, with the number of what waits for a decision on top.';
