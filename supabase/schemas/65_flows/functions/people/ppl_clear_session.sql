create function flows.ppl_clear_session(p_person_id bigint, p_bot_id text) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  update dialog.session s set
    state_id = dialog.home(s.bot_id), form_id = null, step = null, draft = '{}', expires_at = null, version = s.version + 1
  where s.person_id = p_person_id and s.bot_id = p_bot_id;
  return found;
end
$$;
comment on function flows.ppl_clear_session(bigint, text) is
  'Brings a person''s conversation with a bot back to its menu, whatever they have begun is dropped; false when they never wrote to it.';
