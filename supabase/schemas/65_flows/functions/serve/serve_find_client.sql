create function flows.serve_find_client(p_turn dialog.turn, p_text text) returns jsonb
language plpgsql volatile set search_path = ''
as $$
declare
  v_partner_id bigint := flows.current_partner(p_turn);
  v_digits text := pg_catalog.regexp_replace(pg_catalog.normalize(p_text, 'NFKC'), '[\s-]|^.*\mstart=c_', '', 'g');
  v_phone text := people.normalise_phone(p_text);
  v_person people.person;
  v_spend_id bigint;
  v_people bigint[];
begin
  perform loyalty.require_staff(v_partner_id, p_turn.person_id);
  if v_digits ~ '^[0-9]{6}$' then
    v_people := array_remove(array[people.person_by_card_code(v_digits)], null);
    if v_people = '{}' then
      select array[s.person_id], s.id into v_people, v_spend_id from loyalty.spend s
      where s.code = v_digits and s.status = 'ready' and s.expires_at > p_turn.at;
    end if;
    if coalesce(v_people, '{}') = '{}' then
      perform core.raise_error('KP660', v_digits);
    end if;
  elsif v_digits ~ '^[0-9]{12}$' then
    v_people := array(select p.id from people.person p where p.card_number = v_digits::bigint and p.deleted_at is null);
  end if;
  if v_phone is not null and coalesce(v_people, '{}') = '{}' then
    v_people := array(select p.id from people.person p where p.phone = v_phone and p.deleted_at is null limit 2);
  end if;
  if v_people is null then
    return null;
  elsif cardinality(v_people) > 1 then
    perform core.raise_error('KP662', 'phone');
  end if;
  select * into v_person from people.person p where p.id = v_people[1];
  if v_person.id is null then
    perform core.raise_error('KP661', 'card or phone');
  elsif v_person.blocked_at is not null then
    perform core.raise_error('KP311', 'person ' || v_person.id);
  elsif v_person.id = p_turn.person_id then
    perform core.raise_error('KP321', 'person ' || v_person.id);
  end if;
  return pg_catalog.jsonb_strip_nulls(pg_catalog.jsonb_build_object('value', v_person.id, 'shown', flows.serve_name(v_person.id),
    'partner', v_partner_id, 'spend', v_spend_id,
    'code', case when v_digits ~ '^[0-9]{6}$' and v_spend_id is null then v_digits end));
end
$$;
comment on function flows.serve_find_client(dialog.turn, text) is
  'Whom a short code, a card number, a phone or a code to pay with points stands for, as a draft keeps it: value (person), shown, partner of the till, code, spend. Null when the text is none of these. KP660 no such code now, KP661 nobody has the number, KP662 several people have the phone, KP311 blocked, KP321 the cashier themselves; KP301-KP303 and KP395 of the cashier.';
