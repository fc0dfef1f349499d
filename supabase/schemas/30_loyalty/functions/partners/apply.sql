create function loyalty.apply(p_person_id bigint, p_name text, p_category text, p_city text, p_phone text) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_id bigint;
begin
  insert into loyalty.application (person_id, name, category, city, phone, terms_version, applied_at)
  values (p_person_id, p_name, p_category, p_city, p_phone, core.setting_integer('terms_version'), core.now())
  on conflict (person_id) where status = 'pending' do nothing
  returning id into v_id;
  if v_id is null then
    perform core.raise_error('KP308', 'person ' || p_person_id);
  end if;
  perform gateway.alert_admin('loyalty.alert.application',
    pg_catalog.jsonb_build_object('id', v_id, 'name', p_name, 'category', p_category, 'city', p_city),
    pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_object('text_key', 'loyalty.button.approve', 'callback_data', 'apr_ask:' || v_id, 'style', 'success'),
      pg_catalog.jsonb_build_object('text_key', 'loyalty.button.reject', 'callback_data', 'apr_no:' || v_id)));
  return v_id;
end
$$;
comment on function loyalty.apply(bigint, text, text, text, text) is
  'A person''s wish to become a partner under the terms of now (setting terms_version); phone in E.164. The admin is alerted, with buttons to decide; the number of the application comes back. KP308 one of theirs waits for a decision.';
