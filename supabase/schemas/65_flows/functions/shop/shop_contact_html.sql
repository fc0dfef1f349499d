create function flows.shop_contact_html(p_name text, p_phone text, p_address text) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return '👤 ' || core.escape_html(p_name) || E'\n📞 ' || core.escape_html(p_phone)
    || coalesce(E'\n📍 ' || core.escape_html(p_address), '');
end
$$;
comment on function flows.shop_contact_html(text, text, text) is 'Name, phone and address of an order, a line each, as HTML; null without a name or phone.';
