create function flows.promo_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  perform loyalty.create_promo(flows.current_partner(p_turn), p_draft ->> 'title', p_draft ->> 'text',
    (p_draft ->> 'starts')::date, (p_draft ->> 'ends')::date, 'person:' || p_turn.person_id,
    case when p_draft -> 'photo' <> 'null' then media.keep(p_turn.bot_id, p_draft -> 'photo', 'promo') end);
  v_outcome.next_state := 'partner_promos.one';
  v_outcome.text_key := 'promo.created';
  return v_outcome;
end
$$;
comment on function flows.promo_submit(dialog.turn, jsonb) is
  'Submit function of a new promo: drafts it, has its picture copied, and shows it as clients will see it. Errors of loyalty.create_promo() and media.keep().';
