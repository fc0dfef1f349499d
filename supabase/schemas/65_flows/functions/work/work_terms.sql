create function flows.work_terms(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner loyalty.partner := flows.owned_partner(p_turn);
  v_version bigint := core.setting_integer('terms_version');
begin
  v_outcome.params := pg_catalog.jsonb_build_object('terms_html', core.text('partner.terms', p_turn.locale),
    'date', core.format_date((v_partner.terms_accepted_at at time zone core.setting_text('time_zone'))::date, p_turn.locale));
  if v_partner.terms_version = v_version then
    return v_outcome;
  elsif v_partner.terms_version is null then
    v_outcome.text_key := 'partner.terms';
  else
    v_outcome.text_key := 'work.terms_new';
  end if;
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
    dialog.callback_button(core.text('apply.choice.accept', p_turn.locale), 'terms_accept:' || v_version)));
  return v_outcome;
end
$$;
comment on function flows.work_terms(dialog.turn) is
  'View of the terms for partners: when the owner accepted them, or the button to accept those of now. Refusals of flows.owned_partner().';
