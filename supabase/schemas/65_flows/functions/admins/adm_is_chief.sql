create function flows.adm_is_chief(p_person_id bigint) returns boolean
language plpgsql stable set search_path = ''
as $$
begin
  return exists (
      select from people.person p where p.id = p_person_id and p.telegram_id::text = core.setting_text('admin_chat_id'))
    or exists (select from flows.admin a where a.person_id = p_person_id and a.named_by is null and a.removed_at is null);
end
$$;
comment on function flows.adm_is_chief(bigint) is
  'Whether a person is a chief administrator: theirs is the private chat that setting admin_chat_id names, or the operator named them (ops.name_admin). Where that setting names a group, it gets the alerts and makes nobody a chief: who runs a group cannot be read here.';
