create view loyalty.settlement with (security_invoker = true) as
with partner as (
  select p.id as partner_id, coalesce(p.name, a.name) as name,
    coalesce(s.issued, 0) + coalesce(t.o_issued, 0) as issued,
    coalesce(s.redeemed, 0) + coalesce(t.o_redeemed, 0) as redeemed,
    coalesce(s.reversed, 0) + coalesce(t.o_reversed, 0) as reversed,
    coalesce(s.expired, 0) + coalesce(t.o_expired, 0) as expired,
    coalesce(s.other, 0) + coalesce(t.o_other, 0) as other, coalesce(s.fee, 0) as fee, coalesce(b.balance, 0) as balance
  from loyalty.partner p
    full join (select a.id, a.name::text as name from ledger.account a where a.kind = 'partner') a
      on a.name = 'partner:' || p.id
    left join ledger.account_balance b on b.account_id = a.id
    left join lateral (
      select sum(s.issued) as issued, sum(s.redeemed) as redeemed, sum(s.reversed) as reversed, sum(s.expired) as expired,
        sum(s.other) as other, sum(s.fee) as fee, max(s.to_entry_id) as to_entry_id
      from loyalty.statement s where s.partner_id = p.id) s on true
    left join lateral loyalty._partner_totals(a.id, coalesce(s.to_entry_id, 0)) t on true
), line as (
  select 1 as position, 'partner' as line, p.partner_id, p.name, p.issued, p.redeemed, p.reversed, p.expired, p.other, p.fee,
    p.balance
  from partner p
  union all
  select 2, 'outstanding', null, 'wallets', null, null, null, null, null, null, coalesce(sum(a.balance), 0)
  from ledger.account a where a.kind = 'wallet'
  union all
  select 3, split_part(b.name, ':', 2), null, b.name, null, null, null, null, null, null, b.balance
  from ledger.account_balance b where b.kind = 'programme'
  union all
  select 4, 'total', null, 'total', sum(p.issued), sum(p.redeemed), sum(p.reversed), sum(p.expired), sum(p.other),
    sum(p.fee), (select sum(b.balance) from ledger.account_balance b)
  from partner p
)
select l.position, l.line, l.partner_id, l.name, l.issued, l.redeemed, l.reversed, l.expired, l.other, l.fee, l.balance,
  l.balance * core.setting_integer('point_value_minor') as balance_minor
from line l;
comment on view loyalty.settlement is 'Who owes whom at this moment: a line for each partner, the wallets together, each account of the programme, and the total, which is zero. Partners'' lines are those of their statements and what came since.';
comment on column loyalty.settlement.position is 'Order: partners, wallets, programme, total.';
comment on column loyalty.settlement.line is 'partner; outstanding (all wallets); bonuses, fees, held, breakage, payments (points bought with money), orders (points paid for goods), each programme:…; total.';
comment on column loyalty.settlement.partner_id is 'The partner, on its line.';
comment on column loyalty.settlement.name is 'Name of the partner or account.';
comment on column loyalty.settlement.issued is 'Points that partners gave to clients, also those put aside.';
comment on column loyalty.settlement.redeemed is 'Points that clients spent there.';
comment on column loyalty.settlement.reversed is 'Net effect of reversals in points, above zero in the partner''s favour.';
comment on column loyalty.settlement.expired is 'Points they gave that expired unspent.';
comment on column loyalty.settlement.other is 'Adjustments and the like, in points, above zero in the partner''s favour.';
comment on column loyalty.settlement.fee is 'The operator''s fees of the statements issued so far, in points.';
comment on column loyalty.settlement.balance is 'Points: above zero owed to them (of wallets: to clients), below zero owed by them. programme:bonuses below zero is what the operator has paid for, programme:payments below zero what people bought.';
comment on column loyalty.settlement.balance_minor is 'The same in minor units of the currency.';
