create function ledger._verify_payloads() returns setof ledger.problem
language sql stable set search_path = ''
as $$
  select 'transfer is not what was posted', null::bigint, t.id, pg_catalog.encode(t.payload_hash, 'hex'), null::text
  from ledger.entry d
    join ledger.entry c on c.transfer_id = d.transfer_id and c.amount > 0
    join ledger.transfer t on t.id = d.transfer_id
    cross join lateral (select case when t.reverses is null then c.expires_at else d.expires_at end as expires_at) x
  where d.amount < 0 and d.id > coalesce(
      (select s.last_entry_id from ledger.day s where s.sealed_at is not null order by s.day desc limit 1), 0)
    and not exists (
      select from (values (null::timestamptz), (t.occurred_at)) o (at)
      where t.payload_hash = pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.jsonb_build_array(t.kind, d.account_id, c.account_id,
        c.amount, extract(epoch from nullif(x.expires_at, 'infinity')), extract(epoch from o.at), t.actor, t.metadata,
        t.reverses)::text, 'UTF8')))
  order by t.id
$$;
comment on function ledger._verify_payloads() is
  'Step of ledger.verify(): transfers after the last sealed day whose payload_hash is not that of their rows, by the rule of ledger._prepare(). The caller may have given occurred_at or left it out.';
