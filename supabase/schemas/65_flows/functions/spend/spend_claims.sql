create function flows.spend_claims(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_claim record;
  v_lines text[] := '{}'::text[];
  v_label text;
begin
  v_outcome.buttons := '[]';
  for v_claim in
    select c.id, c.code, c.points, c.expires_at, r.name, p.name as partner
    from loyalty.reward_claim c join loyalty.reward r on r.id = c.reward_id left join loyalty.partner p on p.id = r.partner_id
    where c.person_id = p_turn.person_id and c.status = 'open' and c.expires_at > p_turn.at order by c.id desc limit 10
  loop
    v_lines := v_lines || core.text('spend.claim_line', p_turn.locale, pg_catalog.jsonb_build_object('name', v_claim.name,
      'code', pg_catalog.substr(v_claim.code, 1, 4) || '-' || pg_catalog.substr(v_claim.code, 5),
      'where_html', case when v_claim.partner is null then core.text('spend.reward_anywhere', p_turn.locale)
        else core.text('spend.reward_at', p_turn.locale, pg_catalog.jsonb_build_object('partner', v_claim.partner)) end,
      'time', core.format_date((v_claim.expires_at at time zone core.setting_text('time_zone'))::date, p_turn.locale)
        || pg_catalog.to_char(v_claim.expires_at at time zone core.setting_text('time_zone'), ' HH24:MI')));
    v_label := core.text('spend.cancel_claim', p_turn.locale, pg_catalog.jsonb_build_object('points', v_claim.points))
      || ': ' || pg_catalog.left(v_claim.name, 30);
    v_outcome.buttons := v_outcome.buttons || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(v_label, 'unclaim:' || v_claim.id)));
  end loop;
  if v_lines = '{}' then
    v_outcome.text_key := 'spend.claims_none';
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('lines_html', pg_catalog.array_to_string(v_lines, E'\n\n'));
  return v_outcome;
end
$$;
comment on function flows.spend_claims(dialog.turn) is
  'View of the client''s open rewards: code, where to show it, until when, and a button that gives each up.';
