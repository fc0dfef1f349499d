create function flows.rep_currency() returns text
language plpgsql stable set search_path = ''
as $$
declare
  v_currency text := core.setting_text('currency');
begin
  return case v_currency when 'UAH' then '₴' else v_currency end;
end
$$;
comment on function flows.rep_currency() is 'The sign of the programme''s currency for titles of columns and charts; its code when it has no sign here.';
