create function flows.serve_close_approval(p_approval flows.approval, p_status text, p_by bigint) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_locale text := (select p.locale from people.person p where p.id = p_approval.cashier_id);
begin
  update flows.approval a set status = p_status, decided_by = p_by, closed_at = core.now() where a.id = p_approval.id;
  -- Its cashier is told here of the sale as a whole, so not of the request.
  perform loyalty.cancel_spend(s.id, 'person:' || s.cashier_id) from loyalty.spend s
  where s.id = p_approval.spend_id and s.method = 'request' and s.status = 'ready' and s.expires_at > core.now();
  perform gateway.notify(p_approval.cashier_id, 'partner', null,
    case p_status when 'declined' then 'serve.declined_told' else 'serve.approval_expired_told' end,
    flows.serve_approval_params(p_approval, v_locale));
end
$$;
comment on function flows.serve_close_approval(flows.approval, text, bigint) is
  'Ends an approval that is locked and waits, as declined or expired: points that a request put aside come back, the cashier is told.';
