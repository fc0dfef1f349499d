create function gateway.drop_dead_letter(p_direction text, p_bot_id text, p_id bigint, p_actor text) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_detail jsonb;
begin
  if p_direction = 'update' then
    delete from gateway.failures f where f.bot_id = p_bot_id and f.update_id = p_id and f.dead_at is not null
    returning pg_catalog.jsonb_build_object('support_code', f.support_code, 'code', f.sqlstate, 'dead_at', f.dead_at) into v_detail;
  else
    delete from gateway.outbox o where o.bot_id = p_bot_id and o.id = p_id and o.outcome = 'dead'
    returning pg_catalog.jsonb_build_object('method', o.method, 'code', o.error_code, 'dead_at', o.finished_at) into v_detail;
  end if;
  if v_detail is null then
    return false;
  end if;
  perform core.write_audit(p_actor, 'drop.dead_letter', p_direction || ':' || p_bot_id || ':' || p_id, v_detail);
  return true;
end
$$;
comment on function gateway.drop_dead_letter(text, text, bigint, text) is
  'Deletes a dead letter (update or call, as in gateway.dead_letters) for good, with a record in the audit. A dropped update stays taken: Telegram''s repetitions of it do nothing. False when there is no such one.';
