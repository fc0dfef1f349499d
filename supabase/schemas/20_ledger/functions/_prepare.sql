create function ledger._prepare(p_postings ledger.posting[], p_now timestamptz, out o_ids bigint[], out o_hashes bytea[])
language plpgsql volatile set search_path = ''
as $$
declare
  v_problem text;
  v_reversals bigint;
  v_new ledger.posting[];
begin
  select
    array_agg(nextval('ledger.transfer_id_seq')),
    array_agg(sha256(convert_to(jsonb_build_array(p.kind, p.debit_account, p.credit_account, trim_scale(p.amount),
      extract(epoch from nullif(p.expires_at, 'infinity')), extract(epoch from p.occurred_at), p.actor, coalesce(p.metadata, '{}'),
      p.reverses)::text, 'UTF8'))),
    count(p.reverses),
    min(lpad(p.n::text, 7, '0') || case
      when num_nulls(p.key, p.kind, p.debit_account, p.credit_account, p.actor) > 0 or p.actor = ''
        or length(p.key) not between 1 and 200 or jsonb_typeof(p.metadata) <> 'object' then 'KP201'
      when p.amount is null or p.amount not between 1 and 1000000000000 or p.amount <> trunc(p.amount) then 'KP202'
      when (p.kind = 'reversal') <> (p.reverses is not null)
        or (select t.key from core.texts t where t.key = 'ledger.kind.' || p.kind) is null then 'KP203'
      when p.debit_account = p.credit_account then 'KP205'
      when p.expires_at <= coalesce(p.occurred_at, p_now) and p.reverses is null then 'KP208'
    end || coalesce(p.key, 'without a key'))
  into o_ids, o_hashes, v_reversals, v_problem
  from unnest(p_postings) with ordinality as p (key, kind, debit_account, credit_account, amount,
    expires_at, occurred_at, actor, metadata, reverses, n);
  if substr(v_problem, 8, 5) = 'KP208' then
    -- A repetition may come when the points have long expired: then what is new is judged by itself.
    v_new := array(select p from unnest(p_postings) p where not exists (select from ledger.transfer t where t.key = p.key));
    if cardinality(v_new) < cardinality(p_postings) then
      perform ledger._prepare(v_new, p_now);
      v_problem := null;
    end if;
  end if;
  if v_problem is null and v_reversals > 0 then
    v_problem := ledger._check_reversals(p_postings);
  end if;
  if v_problem is not null then
    perform core.raise_error(substr(v_problem, 8, 5), 'posting ' || substr(v_problem, 13));
  end if;
end
$$;
comment on function ledger._prepare(ledger.posting[], timestamptz) is
  'Numbers for the transfers of a set and hashes of what they say, both in its order. Raises what is wrong with the first bad posting, before anything is written: KP201 incomplete, KP202 amount, KP203 kind, KP205 one account twice, KP208 expiry, and those of ledger._check_reversals(). Expiry never and infinity are the same.';
