create function people.person_by_card_code(p_code text) returns bigint
language sql stable set search_path = ''
as $$
  select c.person_id from people.card_code c where c.code = p_code and c.expires_at > core.now()
$$;
comment on function people.person_by_card_code(text) is 'Whose short code this is now; null when it is unknown or has expired.';
