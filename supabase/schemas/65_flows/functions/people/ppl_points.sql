create function flows.ppl_points(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_text text := pg_catalog.translate(pg_catalog.regexp_replace(pg_catalog.normalize(p_answer #>> '{}', 'NFKC'), '[\s'']', '', 'g'), '−–—', '---');
  v_points bigint;
begin
  if v_text !~ '^[+-]?[0-9]{1,7}$' or v_text::integer = 0 or pg_catalog.abs(v_text::integer) > 1000000 then
    return null;
  end if;
  v_points := v_text::bigint;
  if v_points < 0 and ledger.balance((p_draft -> 'client')::bigint) + v_points < 0 then
    perform core.raise_error('KP351', v_text);
  end if;
  return pg_catalog.jsonb_build_object('value', v_points, 'shown', loyalty.signed_points(v_points, p_turn.locale));
end
$$;
comment on function flows.ppl_points(dialog.turn, jsonb, jsonb) is
  'Resolves points to give (50, +50) or to take (-50, also with a dash), whole, up to a million. KP351 more than the wallet has.';
