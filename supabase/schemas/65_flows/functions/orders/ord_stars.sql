create function flows.ord_stars(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  if not flows.ord_open(flows.ord_desk(p_turn), p_turn.word) then
    v_outcome.toast := core.text('ord.moved', p_turn.locale);
    return v_outcome;
  end if;
  perform orders.give_back(flows.order_number(p_turn.argument), 'person:' || p_turn.person_id);
  v_outcome.toast := core.text('ord.stars_asked', p_turn.locale);
  return v_outcome;
end
$$;
comment on function flows.ord_stars(dialog.turn) is
  'Handler that has Telegram give the Stars of a cancelled order back; the order is closed when Telegram says that it did. KP444 no such order; the errors of payments.refund_stars().';
