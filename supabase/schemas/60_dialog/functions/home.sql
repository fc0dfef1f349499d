create function dialog.home(p_bot_id text) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select s.id from dialog.state s join dialog.flow f on f.id = s.flow_id where f.bot_id = p_bot_id and s.is_home);
end
$$;
comment on function dialog.home(text) is 'The state that a bot returns to.';
