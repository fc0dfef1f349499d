create function flows.serve_open_sale(p_turn dialog.turn) returns jsonb
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select pg_catalog.jsonb_build_object('client', s.draft -> 'client', 'amount', s.draft -> 'amount') from dialog.session s
    where s.bot_id = p_turn.bot_id and s.chat_id = p_turn.chat_id and s.user_id = p_turn.user_id
      and s.state_id = 'serve.sale' and s.form_id = 'serve_sale' and s.expires_at > p_turn.at
      and s.draft #>> '{amount,update}' = p_turn.argument);
end
$$;
comment on function flows.serve_open_sale(dialog.turn) is
  'Client and bill of the open sale whose confirmation the pressed button stands under (its argument is the update that brought the bill); null when that sale is not open any more.';
