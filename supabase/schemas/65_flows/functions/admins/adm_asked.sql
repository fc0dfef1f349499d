create function flows.adm_asked(p_turn dialog.turn) returns flows.admin
language plpgsql stable set search_path = ''
as $$
declare
  v_admin flows.admin;
begin
  if p_turn.argument ~ '^[0-9]{1,18}$' then
    select * into v_admin from flows.admin a
    where a.person_id = p_turn.argument::bigint and a.removed_at is null and not flows.adm_is_chief(a.person_id);
  end if;
  return v_admin;
end
$$;
comment on function flows.adm_asked(dialog.turn) is
  'The administrator that a button''s argument means; all null when they are none (any more), or a chief: whom the operator named, only the operator dismisses.';
