create function flows.adm_is_chief(p_person_id bigint) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return exists (
    select from people.person p where p.id = p_person_id and p.telegram_id::text = core.setting_text('admin_chat_id'));
end
$$;
comment on function flows.adm_is_chief(bigint) is 'Whether a person is the chief administrator: theirs is the private chat that setting admin_chat_id names.';
