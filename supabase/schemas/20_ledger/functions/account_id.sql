create function ledger.account_id(p_name text) returns bigint
language plpgsql stable set search_path = ''
as $$
declare
  v_id bigint;
begin
  select a.id into v_id from ledger.account a where a.name = p_name;
  if v_id is null then
    perform core.raise_error('KP204', coalesce(p_name, 'null'));
  end if;
  return v_id;
end
$$;
comment on function ledger.account_id(text) is 'The number of a programme or partner account by its name. KP204 no such account.';
