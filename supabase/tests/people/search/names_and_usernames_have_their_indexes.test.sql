begin;
select plan(2);

create function pg_temp.plan_of(p_where text) returns text language plpgsql as $$
declare
  v_line text;
  v_all text := '';
begin
  set local enable_seqscan = off;
  for v_line in execute 'explain select p.id from people.person p where ' || p_where loop
    v_all := v_all || v_line;
  end loop;
  return v_all;
end
$$;
select matches(pg_temp.plan_of($$to_tsvector('simple', regexp_replace(lower(coalesce(p.name, '') || ' ' || p.first_name || ' ' || coalesce(p.last_name, '')), '[^[:alnum:]]+', ' ', 'g')) @@ to_tsquery('simple', 'ann:*')$$),
  'person_names_idx', 'beginnings of names');
select matches(pg_temp.plan_of($$lower(p.username) = 'ann'$$), 'person_username_idx', 'usernames');

select * from finish();
rollback;
