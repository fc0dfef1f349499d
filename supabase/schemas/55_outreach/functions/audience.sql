create function outreach.audience(p_segment outreach.segment) returns setof outreach.listed
language plpgsql stable set search_path = ''
-- Planned for its values: a condition whose field is null is no condition.
set plan_cache_mode = force_custom_plan
as $$
declare
  v_cap bigint := core.setting_integer('broadcast_cap_days');
  v_since timestamptz := core.now() - pg_catalog.make_interval(days => v_cap::integer);
  v_lowest text := (select t.id from loyalty.tier t order by t.position limit 1);
begin
  return query
    select p.id, p.telegram_id, v_cap > 0 and exists (
      select from outreach.recipient r
      where r.person_id = p.id and r.handed_at > v_since and r.status in ('handed', 'sent', 'unknown'))
    from people.person p
    where p.telegram_id is not null and p.blocked_at is null
      and not exists (select from people.mute m where m.person_id = p.id and m.topic = 'news')
      and not exists (select from gateway.chat c
        where c.bot_id = 'client' and c.chat_id = p.telegram_id and c.unreachable_at is not null)
      and (p_segment.locale is null or p.locale = p_segment.locale)
      and (p_segment.tag is null or exists (select from people.tag t where t.person_id = p.id and t.tag = p_segment.tag))
      and (p_segment.partner_id is null or exists (select from loyalty.membership m
        where m.person_id = p.id and m.partner_id = p_segment.partner_id))
      and (p_segment.tier_id is null or p_segment.tier_id = coalesce((select c.tier_id from loyalty.tier_period c
        where c.person_id = p.id and c.valid_to is null), v_lowest))
      and (p_segment.visited_from is null or exists (select from loyalty.purchase b
        where b.person_id = p.id and b.local_day >= p_segment.visited_from and b.refunded_minor < b.bill_minor
          and (p_segment.partner_id is null or b.partner_id = p_segment.partner_id)))
      and (p_segment.visited_before is null or (
        exists (select from loyalty.purchase b
          where b.person_id = p.id and b.local_day < p_segment.visited_before and b.refunded_minor < b.bill_minor
            and (p_segment.partner_id is null or b.partner_id = p_segment.partner_id))
        and not exists (select from loyalty.purchase b
          where b.person_id = p.id and b.local_day >= p_segment.visited_before and b.refunded_minor < b.bill_minor
            and (p_segment.partner_id is null or b.partner_id = p_segment.partner_id))))
      and (p_segment.balance_from is null or p_segment.balance_from
        <= coalesce((select a.balance from ledger.account a where a.person_id = p.id), 0))
      and (p_segment.balance_to is null or p_segment.balance_to
        >= coalesce((select a.balance from ledger.account a where a.person_id = p.id), 0))
    order by p.id;
end
$$;
comment on function outreach.audience(outreach.segment) is
  'Who is in a segment and can be written to: not deleted, not blocked by an admin, news not muted, the client bot opened and not blocked (who has only met the other bots stands in gateway.chat as unreachable from the first). Capped are those who had a broadcast within setting broadcast_cap_days. Whoever never bought anything has no last visit, and whoever never rose is on the lowest level.';
