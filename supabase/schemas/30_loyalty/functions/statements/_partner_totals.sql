create function loyalty._partner_totals(p_account_id bigint, p_after bigint, p_to bigint default null,
  out o_issued bigint, out o_redeemed bigint, out o_reversed bigint, out o_expired bigint, out o_other bigint,
  out o_fee_base bigint)
language plpgsql stable set search_path = ''
as $$
begin
  select coalesce(-sum(e.amount) filter (where e.line = 'issued'), 0),
    coalesce(sum(e.amount) filter (where e.line = 'redeemed'), 0),
    coalesce(sum(e.amount) filter (where e.line = 'reversed'), 0),
    coalesce(sum(e.amount) filter (where e.line = 'expired'), 0),
    coalesce(sum(e.amount) filter (where e.line = 'other'), 0),
    coalesce(-sum(e.amount) filter (where e.line = 'issued' or e.takes_issue_back), 0)
  into o_issued, o_redeemed, o_reversed, o_expired, o_other, o_fee_base
  from (
    select e.amount, loyalty._statement_line(t.kind, t.key, e.amount) as line,
      t.reverses is not null and loyalty._statement_line(o.kind, o.key, -e.amount) = 'issued' as takes_issue_back
    from ledger.entry e join ledger.transfer t on t.id = e.transfer_id left join ledger.transfer o on o.id = t.reverses
    where e.account_id = p_account_id and e.version is null
      and e.id > p_after and e.id <= coalesce(p_to, 9223372036854775807)
  ) e;
end
$$;
comment on function loyalty._partner_totals(bigint, bigint, bigint) is
  'What the entries of a partner''s account above one number up to another (null: to the newest) come to, in points, by line of a statement; fees of statements are left out. o_fee_base: points issued less what was taken back of issued ones.';
