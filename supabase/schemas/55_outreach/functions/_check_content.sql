create function outreach._check_content(p_text text, p_photo_id bigint, p_button_text text, p_button_url text) returns void
language plpgsql stable set search_path = ''
as $$
declare
  v_problem jsonb := outreach.check_html(p_text, case when p_photo_id is null then 4096 else 1024 end);
begin
  if v_problem is not null then
    perform core.raise_error('KP552', v_problem::text);
  elsif num_nonnulls(p_button_text, p_button_url) = 1 or pg_catalog.length(p_button_text) not between 1 and 64
    or p_button_url !~ '^https://[^\s/"<>.]+\.[^\s"<>]+$' or pg_catalog.length(p_button_url) > 2048 then
    perform core.raise_error('KP553', p_button_url);
  end if;
end
$$;
comment on function outreach._check_content(text, bigint, text, text) is
  'Refuses a text that Telegram would not take (KP552; at most 4096 characters, 1024 under a picture) and a button that is none (KP553).';
