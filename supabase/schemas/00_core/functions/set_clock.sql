create function core.set_clock(p_at timestamptz) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  if core.setting_text('environment') is distinct from 'test' then
    perform core.raise_error('KP001');
  end if;
  delete from core.clock where singleton;
  if p_at is not null then
    insert into core.clock (override_at) values (p_at);
  end if;
end
$$;
comment on function core.set_clock(timestamptz) is
  'Sets core.now() of a test database; null lets time run again. KP001 anywhere else.';
