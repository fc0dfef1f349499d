create function flows.client_invite(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_link text := flows.bot_link('client', 'ref_' || (select p.invite_code from people.person p where p.id = p_turn.person_id));
begin
  v_outcome.params := pg_catalog.jsonb_build_object('link', v_link,
    'count', (select count(*) from people.person p where p.inviter_id = p_turn.person_id));
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
    'text', core.text('client.button.share', p_turn.locale),
    'url', 'https://t.me/share/url?url=' || pg_catalog.replace(pg_catalog.replace(v_link, '?', '%3F'), '=', '%3D'))));
  return v_outcome;
end
$$;
comment on function flows.client_invite(dialog.turn) is 'View of the invitation link, with a button that shares it, and how many came by it.';
