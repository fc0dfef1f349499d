create function flows.promo_one(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_partner_id bigint := flows.current_partner(p_turn);
  v_id bigint := case when p_turn.kind = 'callback' and p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint end;
  v_promo loyalty.promo;
  v_status text;
begin
  perform loyalty.require_owner(v_partner_id, 'person:' || p_turn.person_id);
  if p_turn.kind <> 'callback' then
    -- After the form: what this person made last.
    v_id := (select max(p.id) from loyalty.promo p
      where p.partner_id = v_partner_id and p.created_by = 'person:' || p_turn.person_id);
  end if;
  select * into v_promo from loyalty.promo p where p.id = v_id and p.partner_id = v_partner_id;
  if v_promo.id is null then
    perform core.raise_error('KP392', coalesce(p_turn.argument, 'null'));
  end if;
  v_status := flows.promo_status(v_promo);
  v_outcome.photo := media.photo(v_promo.media_id, p_turn.bot_id);
  v_outcome.params := pg_catalog.jsonb_build_object(
    'offer_html', core.text('offers.card', p_turn.locale, flows.promo_words(v_promo, p_turn.locale)),
    'status_html', core.text('promo.status.' || v_status, p_turn.locale,
      pg_catalog.jsonb_build_object('from', core.format_date(v_promo.starts_on, p_turn.locale))));
  v_outcome.buttons := case
    when v_status in ('running', 'planned') then pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('promo.button.stop', p_turn.locale), 'promo_stop:' || v_promo.id)))
    when v_status = 'stopped' then pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('promo.button.again', p_turn.locale), 'promo_publish:' || v_promo.id)))
    when v_status = 'draft' then pg_catalog.jsonb_build_array(
      pg_catalog.jsonb_build_array(dialog.callback_button(core.text('promo.button.publish', p_turn.locale), 'promo_publish:' || v_promo.id)),
      pg_catalog.jsonb_build_array(dialog.callback_button(core.text('promo.button.discard', p_turn.locale), 'promo_stop:' || v_promo.id)))
    else '[]' end;
  return v_outcome;
end
$$;
comment on function flows.promo_one(dialog.turn) is
  'View of one promo of the partner as clients see it, with how it stands and what can be done; the argument is its number, after the form it is the newest of this person''s. KP392 it is none of theirs, KP304 no owner.';
