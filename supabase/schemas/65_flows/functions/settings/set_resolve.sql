create function flows.set_resolve(p_turn dialog.turn, p_answer jsonb, p_draft jsonb) returns jsonb
language plpgsql stable set search_path = ''
as $$
declare
  v_key text := p_draft ->> 'key';
  v_unit text := (select p.unit from flows.setting_place p where p.key = p_draft ->> 'key');
  v_typed text := p_answer #>> '{}';
  v_number numeric;
  v_least bigint;
  v_most bigint;
  v_value jsonb;
begin
  if v_unit is null then
    perform core.raise_error('KP002', coalesce(v_key, 'null'));
  elsif v_unit = 'zone' then
    v_value := (select pg_catalog.to_jsonb(z.name) from pg_catalog.pg_timezone_names z where pg_catalog.lower(z.name) = pg_catalog.lower(v_typed) limit 1);
  elsif v_unit = 'currency' then
    v_value := case when v_typed ~ '^[A-Za-z]{3}$' then pg_catalog.to_jsonb(pg_catalog.upper(v_typed)) end;
  elsif v_unit = 'page' then
    v_value := case when v_typed = '-' then '""'::jsonb when v_typed ~ '^https://[^[:space:]"<>]{3,}$' then pg_catalog.to_jsonb(v_typed) end;
  else
    v_number := dialog.parse_amount(case v_unit when 'clock' then pg_catalog.regexp_replace(v_typed, ':00$', '') else v_typed end)
      * case when v_unit in ('percent', 'money') then 100 else 1 end;
    select b.o_at_least, b.o_at_most into v_least, v_most from flows.set_bounds(v_key) b;
    if v_typed !~ '^[^0-9]*-' and v_number = pg_catalog.trunc(v_number)
      and v_number between coalesce(v_least, 0) and coalesce(v_most, 999999999999) then
      v_value := pg_catalog.to_jsonb(v_number::bigint);
    end if;
  end if;
  return case when v_value is not null then
    pg_catalog.jsonb_build_object('value', v_value, 'shown', flows.set_value(v_key, v_value, p_turn.locale)) end;
end
$$;
comment on function flows.set_resolve(dialog.turn, jsonb, jsonb) is
  'The value that was typed for the draft''s setting, in its unit (7,5 percent are 750 basis points), as the setting keeps it; null when it does not fit. KP002 when the setting is gone.';
