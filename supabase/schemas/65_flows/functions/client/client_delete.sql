create function flows.client_delete(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
begin
  delete from gateway.failures f
  where coalesce(f.update #>> '{message,from,id}', f.update #>> '{callback_query,from,id}') = p_turn.user_id::text;
  update gateway.inbox i set update = null
  where i.outcome = 'stored' and i.update @? ('$.*.from.id ? (@ == ' || p_turn.user_id || ')')::jsonpath;
  perform orders.forget(p_turn.person_id);
  delete from flows.order_desk d where d.person_id = p_turn.person_id;
  perform payments.forget(p_turn.person_id);
  perform outreach.forget(p_turn.person_id);
  perform people.delete_person(p_turn.person_id);
  delete from dialog.step_log l where l.person_id = p_turn.person_id;
  delete from dialog.session s where s.person_id = p_turn.person_id;
  return null;
end
$$;
comment on function flows.client_delete(dialog.turn) is
  'Handler of "delete my data": empties the person and forgets their conversations with all bots, and their updates that were kept. What was sent to them leaves the outbox with its retention (ops.prune).';
