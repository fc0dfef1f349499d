create function ops.seed_settings(p_settings jsonb) returns void
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_key text;
  v_value jsonb;
begin
  for v_key, v_value in select * from pg_catalog.jsonb_each(p_settings - 'bots') loop
    if exists (select from core.setting s where s.key = v_key and s.owner = 'programme')
      and exists (select from core.setting_history h where h.key = v_key) then
      continue;
    end if;
    perform core.set_setting(v_key, v_value, 'environment');
  end loop;
  perform webhooks.seed_make();
  -- First away with the old ids: two bots may have changed tokens, and an id belongs to one.
  update gateway.bot b set telegram_id = null where p_settings -> 'bots' ? b.id;
  update gateway.bot b set telegram_id = (s.value ->> 'id')::bigint, username = s.value ->> 'username'
  from pg_catalog.jsonb_each(coalesce(p_settings -> 'bots', '{}')) s
  where b.id = s.key;
end
$$;
comment on function ops.seed_settings(jsonb) is
  'Takes over settings from the environment: {key: value, bots: {client: {id, username}, …}}. A deployment''s settings follow it every time; a programme''s setting is seeded once and left alone after its first change. An address for Make makes its webhook. KP002 unknown setting, KP003 wrong type. SECURITY DEFINER: deploy scripts have no tables.';
