create function people.search(p_text text, p_after bigint default 0, p_limit integer default 10) returns table (person_id bigint)
language plpgsql stable set search_path = ''
as $$
declare
  v_text text := pg_catalog.btrim(coalesce(p_text, ''));
  v_digits text := pg_catalog.regexp_replace(v_text, '[\s№-]', '', 'g');
  v_words tsquery;
begin
  if v_text ~ '^@' then
    return query
      select p.id from people.person p
      where pg_catalog.lower(p.username) = pg_catalog.lower(pg_catalog.substr(v_text, 2)) and p.id > p_after
      order by p.id limit p_limit;
  elsif v_digits ~ '^[0-9]{1,18}$' or people.normalise_phone(v_text) is not null then
    return query
      select p.id from people.person p
      where (p.id = case when v_digits ~ '^[0-9]{1,18}$' then v_digits::bigint end
        or p.card_number = case when v_digits ~ '^[0-9]{12}$' then v_digits::bigint end
        or p.phone = people.normalise_phone(v_text)) and p.id > p_after
      order by p.id limit p_limit;
  else
    -- Words are parted as they are in the index.
    v_words := (
      select pg_catalog.to_tsquery('simple', pg_catalog.string_agg(pg_catalog.quote_literal(w) || ':*', ' & '))
      from pg_catalog.regexp_split_to_table(pg_catalog.lower(v_text), '[^[:alnum:]]+') w where w <> '');
    return query
      select p.id from people.person p
      where pg_catalog.to_tsvector('simple', pg_catalog.regexp_replace(pg_catalog.lower(
          coalesce(p.name, '') || ' ' || p.first_name || ' ' || coalesce(p.last_name, '')), '[^[:alnum:]]+', ' ', 'g')) @@ v_words
        and p.id > p_after
      order by p.id limit p_limit;
  end if;
end
$$;
comment on function people.search(text, bigint, integer) is
  'People by what somebody knows of them, in the order of their numbers: @username; digits as number, card or phone; otherwise beginnings of words of their names. For the next page give the last number as p_after.';
