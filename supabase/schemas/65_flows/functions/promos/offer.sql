create function flows.offer(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_id bigint := case when p_turn.argument ~ '^[0-9]{1,18}$' then p_turn.argument::bigint end;
  v_promo loyalty.promo;
begin
  select p.* into v_promo
  from loyalty.promos_now(p_turn.person_id) o join loyalty.promo p on p.id = o.promo_id where o.promo_id = v_id;
  if v_promo.id is null then
    v_outcome.text_key := 'offers.gone';
    return v_outcome;
  end if;
  v_outcome.params := flows.promo_words(v_promo, p_turn.locale);
  v_outcome.photo := coalesce(media.photo(v_promo.media_id, p_turn.bot_id), media.photo(
    (select p.logo_media_id from loyalty.partner p where p.id = v_promo.partner_id), p_turn.bot_id));
  return v_outcome;
end
$$;
comment on function flows.offer(dialog.turn) is
  'View of one offer for a client: its picture, else the partner''s logo, else words alone, also while no copy of a picture is there yet. One that is over by now says so.';
