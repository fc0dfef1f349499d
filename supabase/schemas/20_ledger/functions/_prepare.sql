create function ledger._prepare(p_postings ledger.posting[], p_now timestamptz, out o_ids bigint[], out o_hashes bytea[])
language plpgsql volatile set search_path = ''
as $$
declare
  v_problem text;
  v_reversals bigint;
begin
  select array_agg(x.id order by x.n), array_agg(x.hash order by x.n), count(x.reverses),
    (array_agg(x.problem || x.n || ', key ' || x.key order by x.n) filter (where x.problem is not null))[1]
  into o_ids, o_hashes, v_reversals, v_problem
  from (
    select p.n, p.key, p.reverses, nextval('ledger.transfer_id_seq') as id,
      sha256(convert_to(jsonb_build_array(p.kind, p.debit_account, p.credit_account, trim_scale(p.amount),
        extract(epoch from p.expires_at), extract(epoch from p.occurred_at), p.actor, coalesce(p.metadata, '{}'),
        p.reverses)::text, 'UTF8')) as hash,
      case
        when p.actor = '' or length(p.key) not between 1 and 200 or jsonb_typeof(p.metadata) <> 'object'
          or num_nulls(p.key, p.kind, p.debit_account, p.credit_account, p.actor) > 0 then 'KP201'
        when p.amount is null or p.amount not between 1 and 1000000000000 or p.amount <> trunc(p.amount) then 'KP202'
        when (p.kind = 'reversal') <> (p.reverses is not null)
          or (select t.key from core.texts t where t.key = 'ledger.kind.' || p.kind) is null then 'KP203'
        when p.debit_account = p.credit_account then 'KP205'
        when p.expires_at <= coalesce(p.occurred_at, p_now) or num_nonnulls(p.expires_at, p.reverses) > 1 then 'KP208'
      end || ' posting ' as problem
    from unnest(p_postings) with ordinality as p (key, kind, debit_account, credit_account, amount,
      expires_at, occurred_at, actor, metadata, reverses, n)
    offset 0
  ) x;
  if v_problem is null and v_reversals > 0 then
    select case when t.id is null then 'KP210' else 'KP212' end || ' transfer ' || p.reverses into v_problem
    from unnest(p_postings) p left join ledger.transfer t on t.id = p.reverses
    where p.reverses is not null and (t.id is null or t.reverses is not null)
    limit 1;
  end if;
  if v_problem is not null then
    perform core.raise_error(left(v_problem, 5), substr(v_problem, 7));
  end if;
end
$$;
comment on function ledger._prepare(ledger.posting[], timestamptz) is
  'Numbers for the transfers of a set and the hashes of what they say; raises what is wrong with the first bad one before anything is written: KP201 incomplete, KP202 amount, KP203 kind, KP205 one account twice, KP208 expiry, KP210 and KP212 nothing to reverse.';
