create function flows.serve_notes(p_turn dialog.turn, p_quote jsonb) returns text[]
language plpgsql stable set search_path = ''
as $$
declare
  v_points bigint := (p_quote -> 'points')::bigint;
  v_earned bigint := (p_quote -> 'earned')::bigint;
  v_left bigint := loyalty.cashier_points_left((p_quote -> 'partner')::bigint, p_turn.person_id);
  v_cap bigint := core.setting_integer('client_daily_cap_points');
  v_given bigint;
  v_notes text[];
begin
  v_notes := array[case
    when v_points > 0 then core.text('serve.note.paid', p_turn.locale, pg_catalog.jsonb_build_object('points', v_points,
      'money', loyalty.money(greatest((p_quote -> 'bill')::bigint - v_points * core.setting_integer('point_value_minor'), 0), p_turn.locale)))
    when (p_quote -> 'most')::bigint > 0 then
      core.text('serve.note.payable', p_turn.locale, pg_catalog.jsonb_build_object('points', p_quote -> 'most'))
    else core.text('serve.note.not_payable', p_turn.locale) end];
  if core.setting_integer('activation_days') > 0 and v_earned > 0 then
    v_notes := v_notes || core.text('serve.note.activation', p_turn.locale,
      pg_catalog.jsonb_build_object('days', core.setting_integer('activation_days')));
  end if;
  if v_cap > 0 then
    select coalesce(sum(p.points_earned - p.points_taken_back), 0) into v_given from loyalty.purchase p
    where p.person_id = (p_quote -> 'person')::bigint and p.partner_id = (p_quote -> 'partner')::bigint and p.local_day = core.today();
    v_notes := v_notes || core.text('serve.note.client_cap', p_turn.locale,
      pg_catalog.jsonb_build_object('points', greatest(v_cap - v_given - v_earned, 0)));
  end if;
  if v_left < v_earned then
    v_notes := v_notes || core.text('serve.note.over_limit', p_turn.locale, pg_catalog.jsonb_build_object('points', v_left));
  elsif v_left is not null then
    v_notes := v_notes || core.text('serve.note.cashier_left', p_turn.locale, pg_catalog.jsonb_build_object('points', v_left - v_earned));
  end if;
  return v_notes;
end
$$;
comment on function flows.serve_notes(dialog.turn, jsonb) is
  'What a cashier should know beside what a sale (flows.serve_quote()) earns, a line each: payment with points, when points become usable, what is left of the client''s cap and the cashier''s limit of the day after it.';
