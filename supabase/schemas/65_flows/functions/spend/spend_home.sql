create function flows.spend_home(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_balance bigint := ledger.balance(p_turn.person_id);
  v_spend loyalty.spend;
  v_label text;
begin
  select * into v_spend from loyalty.spend s
  where s.person_id = p_turn.person_id and s.status in ('asked', 'ready') and s.expires_at > p_turn.at;
  v_outcome.params := pg_catalog.jsonb_build_object('balance', v_balance, 'points', v_spend.points,
    'partner', (select p.name from loyalty.partner p where p.id = v_spend.partner_id),
    'bill', loyalty.money(v_spend.bill_minor, p_turn.locale),
    'code', pg_catalog.substr(v_spend.code, 1, 3) || ' ' || pg_catalog.substr(v_spend.code, 4),
    'time', pg_catalog.to_char(v_spend.expires_at at time zone core.setting_text('time_zone'), 'HH24:MI'));
  if v_spend.status = 'asked' then
    v_outcome.text_key := 'spend.home_asked';
    v_label := core.text('loyalty.spend.yes', p_turn.locale, v_outcome.params);
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(v_label, 'sp_yes:' || v_spend.id)),
      pg_catalog.jsonb_build_array(dialog.callback_button(core.text('loyalty.button.no', p_turn.locale), 'sp_no:' || v_spend.id)));
  elsif v_spend.status = 'ready' then
    v_outcome.text_key := case v_spend.method when 'code' then 'spend.home_code' else 'spend.home_agreed' end;
    v_label := core.text('spend.cancel_points', p_turn.locale, v_outcome.params);
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(v_label, 'spend_cancel:' || v_spend.id)));
  elsif v_balance < greatest(core.setting_integer('spend_minimum_points'), 1) then
    v_outcome.text_key := 'spend.home_empty';
  else
    v_label := core.text('spend.all_points', p_turn.locale, v_outcome.params);
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(dialog.callback_button(v_label, 'spend_take:' || v_balance),
      dialog.callback_button(core.text('spend.button.amount', p_turn.locale), 'spend_amount')));
  end if;
  return v_outcome;
end
$$;
comment on function flows.spend_home(dialog.turn) is
  'View of paying with points: the cashier''s request that waits for a yes or no, the open code with its time, or how many points a code is to be for.';
