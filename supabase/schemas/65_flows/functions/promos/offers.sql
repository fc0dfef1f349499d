create function flows.offers(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_from integer := case when p_turn.kind = 'callback' and p_turn.argument ~ '^[0-9]{1,6}$' then p_turn.argument::integer else 0 end;
  v_to integer := v_from + 5;
  v_back integer := greatest(v_from - 5, 0);
  v_count bigint;
  v_lines text;
begin
  select max(o.n), pg_catalog.string_agg(core.text('offers.line', p_turn.locale, flows.promo_words(p, p_turn.locale)), E'\n\n' order by o.n)
      filter (where o.n between v_from + 1 and v_to),
    coalesce(pg_catalog.jsonb_agg(pg_catalog.jsonb_build_array(dialog.callback_button(o.title, 'offer:' || o.promo_id)) order by o.n)
      filter (where o.n between v_from + 1 and v_to), '[]')
  into v_count, v_lines, v_outcome.buttons
  from loyalty.promos_now(p_turn.person_id) with ordinality o (promo_id, partner_id, partner, title, text, media_id, logo_media_id,
      starts_on, ends_on, is_mine, n)
    join loyalty.promo p on p.id = o.promo_id;
  if v_lines is null then
    v_outcome.text_key := 'offers.empty';
    return v_outcome;
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', v_lines);
  v_outcome.buttons := v_outcome.buttons || dialog.row_of(
    case when v_from > 0
      then dialog.callback_button(core.text('flows.button.before', p_turn.locale), 'offers:' || v_back) end,
    case when v_count > v_to
      then dialog.callback_button(core.text('flows.button.more', p_turn.locale), 'offers:' || v_to) end);
  return v_outcome;
end
$$;
comment on function flows.offers(dialog.turn) is
  'View of today''s offers for a client, five a page, with a button to each; the argument is how many come on the pages before.';
