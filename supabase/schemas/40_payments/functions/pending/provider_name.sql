create function payments.provider_name(p_provider text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case p_provider when 'bmc' then 'Buy Me a Coffee' when 'kofi' then 'Ko-fi' when 'cryptopay' then 'Crypto Pay'
    when 'tribute' then 'Tribute' when 'telegram' then 'Telegram' else p_provider end;
end
$$;
comment on function payments.provider_name(text) is 'A provider''s own name, the same in every language.';
