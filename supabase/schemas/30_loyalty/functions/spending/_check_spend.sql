create function loyalty._check_spend(p_spend loyalty.spend) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if p_spend.status = 'expired' or p_spend.status in ('asked', 'ready') and p_spend.expires_at <= core.now() then
    perform core.raise_error('KP331', 'spend ' || p_spend.id);
  elsif p_spend.status not in ('asked', 'ready') then
    perform core.raise_error('KP333', pg_catalog.format('spend %s is %s', p_spend.id, p_spend.status));
  end if;
end
$$;
comment on function loyalty._check_spend(loyalty.spend) is
  'Lets a consent to spend pass that is open and valid. KP331 its time is over, whether or not the job has closed it; KP333 it was used, declined or cancelled.';
