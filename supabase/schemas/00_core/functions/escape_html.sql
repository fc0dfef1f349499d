create function core.escape_html(p_text text) returns text
language plpgsql immutable parallel safe set search_path = ''
as $$
begin
  return pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(p_text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;');
end
$$;
comment on function core.escape_html(text) is 'A text made safe inside Telegram HTML.';
