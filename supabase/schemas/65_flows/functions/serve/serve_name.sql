create function flows.serve_name(p_person_id bigint) returns text
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select coalesce(p.name, nullif(pg_catalog.concat_ws(' ', nullif(p.first_name, ''),
      pg_catalog.left(nullif(p.last_name, ''), 1) || '.'), ''), '№ …' || pg_catalog.right(p.card_number::text, 4))
    from people.person p where p.id = p_person_id);
end
$$;
comment on function flows.serve_name(bigint) is
  'What a person is called at the till: their registered name, else Telegram''s with the first letter of the last, else the card''s last digits.';
