create function ops.clear_sessions(p_older_than interval) returns bigint
language plpgsql volatile security definer set search_path = ''
as $$
declare
  v_count bigint;
begin
  update dialog.session s set
    state_id = dialog.home(s.bot_id), form_id = null, step = null, draft = '{}', expires_at = null, version = s.version + 1
  where s.updated_at <= core.now() - p_older_than and (s.form_id is not null or s.state_id <> dialog.home(s.bot_id));
  get diagnostics v_count = row_count;
  return v_count;
end
$$;
comment on function ops.clear_sessions(interval) is
  'Brings conversations that were not touched for so long back to the menu and drops their drafts; the number of them. Zero interval frees every one. SECURITY DEFINER: operators have no tables.';
