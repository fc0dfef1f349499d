create function flows.bc_partner(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
-- Every resolve function takes the draft. @plpgsql_check_options: extra_warnings = false
declare
  v_found loyalty.partner[];
begin
  v_found := array(
    select p from loyalty.partner p
    where p.id::text = p_answer #>> '{}' or pg_catalog.lower(p.name) = pg_catalog.lower(p_answer #>> '{}')
    order by p.id);
  if pg_catalog.cardinality(v_found) = 0 then
    v_found := array(select p from loyalty.partner p
      where pg_catalog.strpos(pg_catalog.lower(p.name), pg_catalog.lower(p_answer #>> '{}')) > 0 order by p.name, p.id limit 10);
  end if;
  return case pg_catalog.cardinality(v_found)
    when 0 then pg_catalog.jsonb_build_object('invalid', core.text('broadcast.no_partner', p_turn.locale))
    when 1 then pg_catalog.jsonb_build_object('value', (v_found[1]).id, 'shown', (v_found[1]).name)
    else pg_catalog.jsonb_build_object('invalid', core.text('broadcast.which_partner', p_turn.locale, pg_catalog.jsonb_build_object('names',
      (select pg_catalog.string_agg(f.id || ': ' || f.name, E'\n' order by f.name, f.id) from pg_catalog.unnest(v_found) f))))
  end;
end
$$;
comment on function flows.bc_partner(dialog.turn, jsonb, jsonb) is
  'Takes a partner typed by number, name or a part of it; where several fit, says which.';
