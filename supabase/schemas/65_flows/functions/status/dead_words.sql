create function flows.dead_words(p_direction text, p_code text, p_locale text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  if p_direction = 'call' then
    return core.text('dead.call_words.' || case
      when p_code = '403' then 'blocked'
      when p_code in ('401', '404') then 'token'
      when p_code ~ '^4' and p_code <> '429' then 'refused'
      else 'busy' end, p_locale);
  end if;
  return core.text('dead.update_words.' || case
    when p_code = '57014' then 'slow'
    when p_code ~ '^23' then 'data'
    when p_code ~ '^22' then 'value'
    when p_code ~ '^(42|3F)' then 'version'
    else 'mistake' end, p_locale);
end
$$;
comment on function flows.dead_words(text, text, text) is
  'Why something was given up, in words: from Telegram''s error code for a call, from the SQLSTATE for an update. HTML.';
