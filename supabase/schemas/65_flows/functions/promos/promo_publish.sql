create function flows.promo_publish(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform loyalty.publish_promo(case when p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint end, 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('promo.published', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.promo_publish(dialog.turn) is 'Handler of Publish. Errors of loyalty.publish_promo().';
