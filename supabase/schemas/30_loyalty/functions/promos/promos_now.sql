create function loyalty.promos_now(p_person_id bigint)
returns table (promo_id bigint, partner_id bigint, partner text, title text, text text, media_id bigint, logo_media_id bigint,
  starts_on date, ends_on date, is_mine boolean)
language plpgsql stable set search_path = ''
as $$
declare
  v_today date := core.today();
begin
  return query
  select o.id, p.id, p.name, o.title, o.text, o.media_id, p.logo_media_id, o.starts_on, o.ends_on, m.person_id is not null
  from loyalty.promo o
    join loyalty.partner p on p.id = o.partner_id and p.status = 'active'
    left join loyalty.membership m on m.partner_id = p.id and m.person_id = p_person_id
  where o.status = 'published' and o.starts_on <= v_today and o.ends_on >= v_today
  order by m.person_id is null, o.ends_on, o.id;
end
$$;
comment on function loyalty.promos_now(bigint) is
  'The promos that clients see today: those of partners whose client the person is first (is_mine), then what ends soonest. Suspended partners have none.';
