create function flows.adm_invite(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_token text := core.random_code(13) || core.random_code(13);
  v_link text := flows.bot_link('admin', 'admin_' || v_token);
  v_hours bigint := core.setting_integer('staff_invite_hours');
begin
  perform flows.adm_require_chief(p_turn);
  insert into flows.admin_invite (token_hash, invited_by, created_at, expires_at)
  values (core.hash_text(v_token), p_turn.person_id, core.now(),
    core.now() + pg_catalog.make_interval(hours => v_hours::integer));
  perform core.write_audit('person:' || p_turn.person_id, 'invite.admin', 'bot:admin');
  v_outcome.params := pg_catalog.jsonb_build_object('link', v_link, 'hours', v_hours);
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
    'text', core.text('admins.button.share', p_turn.locale),
    'url', 'https://t.me/share/url?url=' || pg_catalog.replace(pg_catalog.replace(v_link, '?', '%3F'), '=', '%3D'))));
  return v_outcome;
end
$$;
comment on function flows.adm_invite(dialog.turn) is
  'View that makes a new one-time invitation of an administrator, valid for setting staff_invite_hours, and shows its link. Only the token''s hash is kept. KP650 who presses is no chief.';
