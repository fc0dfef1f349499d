create function payments.take_star_pages(p_bot_id text, p_results jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  update payments.star_reading s set page = r.transactions, outbox_id = null
  from pg_catalog.jsonb_to_recordset(p_results) as r (id bigint, transactions jsonb)
  where pg_catalog.jsonb_typeof(r.transactions) = 'array' and s.outbox_id = r.id and s.bot_id = p_bot_id;
end
$$;
comment on function payments.take_star_pages(text, jsonb) is
  'Takes pages of transactions in Stars out of what became of calls ([{id, transactions}]; other results are left alone) and puts them down for flows.take_stars(): what a transaction calls for must not hold up, nor undo, the report of other calls.';
