create function flows.refund_list(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.current_partner(p_turn);
  v_before bigint := case when p_turn.word = 'refund' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint end;
  v_purchase loyalty.purchase;
  v_n integer := 0;
  v_last bigint;
begin
  perform loyalty.require_staff(v_partner_id, p_turn.person_id, true);
  v_outcome.buttons := '[]';
  for v_purchase in
    select * from loyalty.purchase p
    where p.partner_id = v_partner_id and p.at >= core.at_local(core.today(), '00:00') and p.refunded_minor < p.bill_minor
      and (p.id < v_before) is not false
    order by p.id desc limit 7
  loop
    v_n := v_n + 1;
    exit when v_n > 6;
    v_last := v_purchase.id;
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(
      pg_catalog.to_char(v_purchase.at at time zone core.setting_text('time_zone'), 'HH24:MI · ')
      || loyalty.money(v_purchase.bill_minor - v_purchase.refunded_minor, p_turn.locale) || ' · '
      || pg_catalog.left(flows.serve_name(v_purchase.person_id), 30), 'refund_pick:' || v_purchase.id)));
  end loop;
  if v_n > 6 then
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('flows.button.older', p_turn.locale), 'refund:' || v_last)));
  elsif v_n = 0 then
    v_outcome.text_key := 'refund.list_empty';
  end if;
  return v_outcome;
end
$$;
comment on function flows.refund_list(dialog.turn) is
  'View of the day''s purchases at the current partner of which something is left to refund, the newest first, six a page; the argument is the purchase that the page before ended with. KP302, KP303 and KP395 of the cashier.';
