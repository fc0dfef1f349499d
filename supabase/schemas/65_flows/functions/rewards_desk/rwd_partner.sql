create function flows.rwd_partner(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_word text := pg_catalog.lower(p_answer #>> '{}');
  v_found loyalty.partner[];
begin
  v_found := array(
    select p from loyalty.partner p
    where p.status = 'active' and (p.id::text = v_word or pg_catalog.strpos(pg_catalog.lower(p.name), v_word) > 0)
    order by p.id::text = v_word desc, pg_catalog.lower(p.name) = v_word desc, p.id limit 6);
  if v_found[1].id::text = v_word or cardinality(v_found) = 1
    or pg_catalog.lower(v_found[1].name) = v_word and pg_catalog.lower(v_found[2].name) <> v_word then
    return pg_catalog.jsonb_build_object('value', v_found[1].id, 'shown', v_found[1].name);
  elsif cardinality(v_found) > 1 then
    return pg_catalog.jsonb_build_object('invalid', core.text('rwd.invalid.partners', p_turn.locale, pg_catalog.jsonb_build_object(
      'list', (select pg_catalog.string_agg(p.id || ' · ' || p.name, E'\n' order by p.id) from unnest(v_found) p))));
  end if;
  return null;
end
$$;
comment on function flows.rwd_partner(dialog.turn, jsonb, jsonb) is
  'The active partner that somebody means by its number, its name or a part of it; several are listed with their numbers, null when there is none.';
