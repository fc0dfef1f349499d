create function ledger.open_account(p_kind text, p_name text) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_id bigint;
begin
  if p_kind is null or p_name is null or p_kind not in ('programme', 'partner')
    or p_name !~ ('^' || p_kind || ':[a-z0-9_]{1,63}$') then
    perform core.raise_error('KP217', pg_catalog.format('kind %s, name %s', p_kind, p_name));
  end if;
  insert into ledger.account (name, opened_at) values (p_name, core.now())
  on conflict (name) do nothing
  returning id into v_id;
  if v_id is null then
    select a.id into v_id from ledger.account a where a.name = p_name;
  end if;
  return v_id;
end
$$;
comment on function ledger.open_account(text, text) is
  'The number of a programme or partner account, opened when there is none. KP217 unless the kind is programme or partner and the name begins with it, such as partner:7.';
