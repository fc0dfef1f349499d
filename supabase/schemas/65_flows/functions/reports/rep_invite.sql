create function flows.rep_invite(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.current_partner(p_turn);
  v_link text := flows.bot_link('client', 'partner_' || v_partner_id);
begin
  v_outcome.params := pg_catalog.jsonb_build_object('link', v_link,
    'partner', (select p.name from loyalty.partner p where p.id = v_partner_id),
    'count', (select count(*) from loyalty.membership m where m.partner_id = v_partner_id));
  v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
    'text', core.text('partner_reports.button.share', p_turn.locale),
    'url', 'https://t.me/share/url?url=' || pg_catalog.replace(pg_catalog.replace(v_link, '?', '%3F'), '=', '%3D'))));
  return v_outcome;
end
$$;
comment on function flows.rep_invite(dialog.turn) is
  'View of the link that makes clients of the partner where somebody works, with how many there are.';
