create function flows.serve_preview(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_quote jsonb := flows.serve_quote(p_draft);
  v_person_id bigint := (v_quote -> 'person')::bigint;
  v_points bigint := (v_quote -> 'points')::bigint;
  v_most bigint := (v_quote -> 'most')::bigint;
  v_stamp text := p_draft #>> '{amount,update}';
  v_label text;
  -- What an open code has put aside of the wallet is the client's still.
  v_before bigint := ledger.balance(v_person_id) + coalesce(
    (select s.points from loyalty.spend s where s.id = (v_quote ->> 'spend')::bigint), 0);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('client', p_draft #> '{client,shown}',
    'level', core.text('loyalty.tier.' || (loyalty.tier_of(v_person_id, p_turn.at)).id, p_turn.locale),
    'bill', loyalty.money((v_quote -> 'bill')::bigint, p_turn.locale),
    'earned', v_quote -> 'earned', 'lines_html', pg_catalog.array_to_string(
      flows.serve_why(v_quote -> 'lines', p_turn.locale) || flows.serve_notes(p_turn, v_quote), E'\n'),
    'before', v_before, 'after', v_before - v_points
      + case when core.setting_integer('activation_days') > 0 then 0 else (v_quote -> 'earned')::bigint end);
  if v_most > 0 and v_quote ->> 'spend' is null and not exists (
      select from gateway.chat c join people.person p on p.telegram_id = c.chat_id
      where c.bot_id = 'client' and p.id = v_person_id and c.unreachable_at is not null) then
    v_label := core.text('serve.pay_points', p_turn.locale, pg_catalog.jsonb_build_object('points', v_most));
    v_outcome.buttons := pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_array(dialog.callback_button(v_label, 'serve_ask:' || v_stamp)),
      pg_catalog.jsonb_build_array(
        dialog.callback_button(core.text('serve.button.other_points', p_turn.locale), 'serve_some:' || v_stamp),
        dialog.callback_button(core.text('serve.button.has_code', p_turn.locale), 'serve_code:' || v_stamp)));
  end if;
  return v_outcome;
end
$$;
comment on function flows.serve_preview(dialog.turn, jsonb) is
  'Preview of a sale: client, level, bill, what it earns and why, what points may pay, caps, balance before and after; unless a code is in the draft already, the ways to pay with points. Refusals of flows.serve_quote().';
