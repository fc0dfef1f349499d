create function flows.adm_people() returns setof bigint
language plpgsql stable set search_path = ''
as $$
begin
  return query
    select p.id from people.person p
    where p.telegram_id = pg_catalog.substring(core.setting_text('admin_chat_id'), '^[0-9]{1,18}$')::bigint
    union
    select a.person_id from flows.admin a where a.removed_at is null;
end
$$;
comment on function flows.adm_people() is 'All administrators of this moment, the chiefs among them.';
