create function flows.serve_start(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_client jsonb := flows.serve_find_client(p_turn, case when p_turn.kind = 'command' then pg_catalog.substr(p_turn.argument, 3) else p_turn.text end);
begin
  if v_client is not null then
    v_outcome.next_state := 'serve.sale';
    v_outcome.text_key := 'serve.client';
    v_outcome.params := pg_catalog.jsonb_build_object('client', v_client -> 'shown',
      'level', core.text('loyalty.tier.' || (loyalty.tier_of((v_client -> 'value')::bigint, p_turn.at)).id, p_turn.locale),
      'balance', ledger.balance((v_client -> 'value')::bigint));
    v_outcome.draft := pg_catalog.jsonb_build_object('client', v_client);
  elsif p_turn.kind = 'command' then
    perform core.raise_error('KP660', p_turn.argument);
  else
    v_outcome.next_state := 'serve.next';
    v_outcome.text_key := 'serve.invalid.client';
  end if;
  return v_outcome;
end
$$;
comment on function flows.serve_start(dialog.turn) is
  'Handler that begins to serve a client: of /start c_<code>, which a scanned card opens, and of a code, card number or phone typed outside forms. Leads to serve.sale, from a text that is none of these to serve.next. KP660 no such code now; the other refusals of flows.serve_find_client().';
