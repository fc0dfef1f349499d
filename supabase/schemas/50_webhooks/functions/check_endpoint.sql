create function webhooks.check_endpoint(p_url text, p_events text[]) returns void
language plpgsql stable set search_path = ''
as $$
declare
  v_unknown text;
begin
  if p_url is null or p_url !~* '^https?://[^/?#@\\[:space:]]+([/?#][^\\[:space:]]*)?$' or pg_catalog.length(p_url) > 500 then
    perform core.raise_error('KP500', 'no address of the form https://name/path, without user and password');
  elsif p_url !~* '^https:' and not core.setting_boolean('webhooks_allow_private') then
    perform core.raise_error('KP500', 'not https');
  elsif webhooks.is_private(p_url) and not core.setting_boolean('webhooks_allow_private') then
    perform core.raise_error('KP505');
  end if;
  select e.name into v_unknown from pg_catalog.unnest(p_events) e (name)
  where e.name is null or e.name <> all (webhooks.event_types()) limit 1;
  if found or coalesce(pg_catalog.cardinality(p_events), 0) = 0 then
    perform core.raise_error('KP502', coalesce(v_unknown, 'none'));
  end if;
end
$$;
comment on function webhooks.check_endpoint(text, text[]) is
  'Looks at what an endpoint is to be. KP500 no https address of at most 500 characters without user and password, KP505 one that is plainly of this machine or its network (http and such where setting webhooks_allow_private is true), KP502 no type of event, or an unknown one.';
