create function flows.ppl_params(p_person people.person, p_locale text) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_wallet bigint := (select a.id from ledger.account a where a.person_id = p_person.id);
  v_none text := core.text('people.nothing', p_locale);
  v_partners text := (
    select pg_catalog.string_agg(m.name, ', ' order by m.joined_at desc) || case when max(m.n) > 5 then ' …' else '' end
    from (
      select r.name, b.joined_at, count(*) over () as n from loyalty.membership b join loyalty.partner r on r.id = b.partner_id
      where b.person_id = p_person.id order by b.joined_at desc limit 5) m);
begin
  return pg_catalog.jsonb_build_object('name', loyalty.staff_name(p_person.id), 'number', p_person.id::text,
    'telegram', nullif(pg_catalog.concat_ws(' ', p_person.first_name, p_person.last_name, '@' || p_person.username), ''),
    'phone', coalesce(p_person.phone::text, v_none),
    'card', pg_catalog.regexp_replace(p_person.card_number::text, '(\d{4})(\d{4})(\d{4})', '\1 \2 \3'),
    'language', core.text('flows.button.' || p_person.locale, p_locale),
    'tier', core.text('loyalty.tier.' || (loyalty.tier_of(p_person.id, core.now())).id, p_locale),
    'balance', ledger.balance(p_person.id),
    'held', coalesce((select sum(h.amount_left) from ledger.hold h where h.from_account = v_wallet and h.status = 'open'), 0),
    'coming', coalesce((select sum(h.amount_left) from ledger.hold h where h.to_account = v_wallet and h.status = 'open'), 0),
    'expiring', coalesce((select sum(e.points) from ledger.expiring(p_person.id, core.now() + interval '30 days') e), 0),
    'since', flows.stat_time(p_person.created_at, p_locale),
    'registered', coalesce(flows.stat_time(p_person.registered_at, p_locale), v_none),
    'partners', coalesce(v_partners, v_none),
    'marks_html', pg_catalog.concat_ws(E'\n',
      case when p_person.id in (select a from flows.adm_people() a) then core.text('people.is_admin', p_locale) end,
      case when p_person.blocked_at is not null then core.text('people.blocked', p_locale, pg_catalog.jsonb_build_object(
        'at', flows.stat_time(p_person.blocked_at, p_locale), 'reason', coalesce(p_person.block_reason, ''))) end));
end
$$;
comment on function flows.ppl_params(people.person, text) is
  'What a person''s card says, as parameters of its text; points that expire are those of the next 30 days.';
