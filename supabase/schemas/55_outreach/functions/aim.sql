create function outreach.aim(p_broadcast_id bigint, p_part jsonb) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  v_broadcast outreach.broadcast := outreach._find_draft(p_broadcast_id);
  v_segment outreach.segment;
begin
  v_segment := pg_catalog.jsonb_populate_record(v_broadcast.segment, p_part);
  if v_segment.locale not in ('ru', 'uk', 'en')
    or v_segment.partner_id is not null and not exists (select from loyalty.partner p where p.id = v_segment.partner_id)
    or v_segment.tier_id is not null and not exists (select from loyalty.tier t where t.id = v_segment.tier_id)
    or v_segment.visited_from >= v_segment.visited_before
    or v_segment.balance_from > v_segment.balance_to
    or v_segment.tag !~ '^[a-z0-9_-]{1,32}$' then
    perform core.raise_error('KP559', v_segment::text);
  end if;
  update outreach.broadcast b set segment = v_segment where b.id = p_broadcast_id;
end
$$;
comment on function outreach.aim(bigint, jsonb) is
  'Changes whom a draft is for: fields of outreach.segment by name, null for any. KP550 no such broadcast, KP551 no draft, KP559 a partner, level, language or tag that there is not, or a range that ends before it begins.';
