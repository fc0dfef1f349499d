create function flows.donate_provider() returns text
language plpgsql stable set search_path = ''
as $$
begin
  return case when core.setting_text('bmc_url') <> '' then 'bmc' when core.setting_text('kofi_url') <> '' then 'kofi'
    when core.setting_text('tribute_url') <> '' then 'tribute' else 'bmc' end;
end
$$;
comment on function flows.donate_provider() is
  'The provider that a pending payment is expected from when nothing but its amount tells: the first page that is set up. A code is known wherever it is pasted.';
