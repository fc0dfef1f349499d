create function flows.cpn_preview(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_coupon loyalty.coupon := flows.cpn_of_draft(p_draft);
begin
  v_outcome.params := flows.cpn_words(v_coupon, p_turn.locale) || pg_catalog.jsonb_build_object(
    'for_html', case when v_coupon.max_uses is null then core.text('cpn.for_all', p_turn.locale)
      else core.text('cpn.for', p_turn.locale, pg_catalog.jsonb_build_object('n', v_coupon.max_uses)) end);
  return v_outcome;
end
$$;
comment on function flows.cpn_preview(dialog.turn, jsonb) is 'Preview of a new coupon, as its card will be: what was skipped has its meaning there.';
