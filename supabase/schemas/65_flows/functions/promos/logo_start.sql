create function flows.logo_start(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.current_partner(p_turn);
  v_photo jsonb;
begin
  perform loyalty.require_owner(v_partner_id, 'person:' || p_turn.person_id);
  v_photo := media.photo((select p.logo_media_id from loyalty.partner p where p.id = v_partner_id), p_turn.bot_id);
  if v_photo is not null then
    v_outcome.calls := array[pg_catalog.jsonb_build_object('method', 'sendPhoto', 'payload', pg_catalog.jsonb_build_object(
      'chat_id', p_turn.chat_id, 'photo', v_photo, 'caption', core.text('logo.current', p_turn.locale)))];
  end if;
  return v_outcome;
end
$$;
comment on function flows.logo_start(dialog.turn) is
  'Handler that asks an owner for the partner''s logo, and shows the one that it has. KP304 no owner, KP303 and KP395 as flows.current_partner().';
