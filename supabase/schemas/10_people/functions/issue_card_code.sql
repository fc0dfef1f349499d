create function people.issue_card_code(p_person_id bigint) returns people.card_code
language plpgsql volatile set search_path = ''
as $$
declare
  v_code people.card_code;
  v_try integer := 0;
begin
  perform from people.person p where p.id = p_person_id for no key update;
  delete from people.card_code c where c.person_id = p_person_id;
  while v_code.code is null loop
    v_try := v_try + 1;
    if v_try > 20 then
      perform core.raise_error('KP101');
    end if;
    insert into people.card_code as c (code, person_id, expires_at)
    values (people.random_digits(6), p_person_id,
      core.now() + pg_catalog.make_interval(secs => core.setting_integer('card_code_lifetime_seconds')))
    on conflict (code) do update
      set person_id = excluded.person_id, expires_at = excluded.expires_at
      where c.expires_at <= core.now()
    returning * into v_code;
  end loop;
  return v_code;
end
$$;
comment on function people.issue_card_code(bigint) is
  'A fresh short code for a person, in place of the one before, one at a time also when asked for twice at once; an expired code may be given anew. KP101 when twenty draws hit codes in use.';
