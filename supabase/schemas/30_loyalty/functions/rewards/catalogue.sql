create function loyalty.catalogue(p_person_id bigint)
returns table (reward_id bigint, name text, description text, price_points bigint, stock integer, partner text, missing_points bigint)
language plpgsql stable set search_path = ''
as $$
declare
  v_balance bigint := ledger.balance(p_person_id);
begin
  return query
  select r.id, r.name, r.description, r.price_points, r.stock, p.name, greatest(r.price_points - v_balance, 0)
  from loyalty.reward r left join loyalty.partner p on p.id = r.partner_id
  where r.status = 'active' and r.valid_from <= core.now() and (r.valid_to > core.now()) is not false
    and r.stock is distinct from 0 and (p.id is null or p.status = 'active')
    and (r.per_person_limit > (select count(*) from loyalty.reward_claim c
      where c.person_id = p_person_id and c.reward_id = r.id and c.status in ('open', 'given'))) is not false
  order by r.price_points, r.id;
end
$$;
comment on function loyalty.catalogue(bigint) is
  'The rewards that a person can have now, the cheapest first; partner null: any gives it out. missing_points: how many points they lack for it, 0 when none. Sold out ones and those they have had as many of as one may are left out.';
