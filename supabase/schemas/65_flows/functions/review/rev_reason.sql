create function flows.rev_reason(p_reason text, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return (select case p_locale when 'ru' then t.ru when 'uk' then t.uk else t.en end
    from core.texts t where t.key = 'payments.reason.' || p_reason);
end
$$;
comment on function flows.rev_reason(text, text) is 'Why a payment waits, in words; null for a reason that is an admin''s own words.';
