create function ledger.expire(p_at timestamptz, p_after bigint, p_limit integer, p_run text)
returns table (last_account bigint, wallets bigint, points bigint)
language plpgsql volatile set search_path = ''
as $$
declare
  v_after bigint := coalesce(p_after, 0);
  v_key text := 'expiry:' || p_run || ':';
  v_breakage bigint := ledger.account_id('programme:breakage');
  v_accounts bigint[];
  v_postings ledger.posting[];
begin
  select max(w.id), array_agg(w.id) filter (where w.balance > w.live) into last_account, v_accounts
  from (
    select a.id, a.balance, coalesce(
      (select sum(e.amount) from ledger.entry e where e.account_id = a.id and e.expires_at > p_at), 0) as live
    from ledger.account a where a.kind = 'wallet' and a.id > v_after
    order by a.id limit least(greatest(p_limit, 1), 100000)
  ) w;
  v_accounts := array(
    select u.id from unnest(v_accounts) u (id) where not exists (select from ledger.transfer t where t.key = v_key || u.id));

  perform ledger._lock_wallets(v_accounts);
  with lapsed as (
    select * from ledger._lapsed(v_accounts, p_at)
  ), posting as (
    select v_key || l.account_id as key, 'expiry' as kind, l.account_id as debit, v_breakage as credit, sum(l.points) as amount,
      jsonb_build_object('lots', jsonb_object_agg(l.lot, l.points)) as metadata
    from lapsed l group by l.account_id
    union all
    select v_key || v_after || ':issuer:' || l.issuer, 'expiry_return', v_breakage, l.issuer, sum(l.points), '{}'
    from lapsed l group by l.issuer
  )
  select array_agg(row(p.key, p.kind, p.debit, p.credit, p.amount, null, p_at, 'job:expire', p.metadata, null)::ledger.posting
      order by p.kind, p.debit, p.credit),
    count(*) filter (where p.kind = 'expiry'), coalesce(sum(p.amount) filter (where p.kind = 'expiry'), 0)
  into v_postings, wallets, points
  from posting p;
  -- What has turned up since this run was here waits for the next run.
  if exists (select from ledger.transfer t where t.key = any (array(select p.key from unnest(v_postings) p))) then
    wallets := 0;
    points := 0;
  elsif v_postings is not null then
    perform from ledger.post(v_postings);
  end if;
  return next;
end
$$;
comment on function ledger.expire(timestamptz, bigint, integer, text) is
  'Lets the points expire that are due at a moment, in up to p_limit wallets (1 to 100,000) after an account number, 0 to begin with: through programme:breakage back to who issued them. Returns the last account looked at, where the next call goes on (null: there are no more), the wallets and the points that expired. The run is named so that it expires a wallet''s points once; only wallets that lose points are locked.';
