create function flows.serve_pay(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_draft jsonb := flows.serve_open_sale(p_turn);
  v_most bigint;
begin
  if v_draft is null then
    return dialog.stale(p_turn);
  end if;
  v_most := (flows.serve_quote(v_draft) -> 'most')::bigint;
  if p_turn.word = 'serve_ask' then
    v_draft := v_draft || pg_catalog.jsonb_build_object('points', pg_catalog.jsonb_build_object('value', v_most));
  else
    v_outcome.text_key := 'serve.points_at_most';
    v_outcome.params := pg_catalog.jsonb_build_object('points', v_most);
  end if;
  v_outcome.next_state := 'serve.ask';
  v_outcome.calls := dialog.strip_menu(p_turn);
  v_outcome.draft := v_draft;
  return v_outcome;
end
$$;
comment on function flows.serve_pay(dialog.turn) is
  'Handler of the buttons that ask the client to pay with points: as many as may pay the open sale''s bill (serve_ask), or a number that is asked for first (serve_some).';
