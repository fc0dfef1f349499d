create function api.bot_profile(p_bot text) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
begin
  return flows.bot_profile(p_bot);
end
$$;
comment on function api.bot_profile(text) is
  'The calls [{method, payload}] to make after a bot''s webhook was set: commands and the menu button. SECURITY DEFINER: see the schema.';
