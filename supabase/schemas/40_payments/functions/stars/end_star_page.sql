create function payments.end_star_page(p_reading payments.star_reading) returns void
language plpgsql volatile set search_path = ''
as $$
declare
  -- What was not taken is too young: the next reading comes back to it.
  v_read bigint := coalesce((select min(u.n) - 1 from payments.unheard_stars(p_reading) u), pg_catalog.jsonb_array_length(p_reading.page));
  v_taken bigint := p_reading.page_from + v_read;
begin
  update payments.payment p set confirmed_at = core.now()
  from (
    select k.id from pg_catalog.jsonb_array_elements(p_reading.page) with ordinality t (body, n)
      join payments.payment k on k.provider = 'telegram' and k.transaction_key = p_reading.bot_id || ':' || (t.body ->> 'id')
    where t.n <= v_read and t.body ? 'source' and k.confirmed_at is null
    order by k.id for no key update of k
  ) seen
  where p.id = seen.id;
  perform payments._tell_odd_stars(p_reading, v_read);
  if v_read = 100 then
    update payments.star_reading r set taken = greatest(r.taken, v_taken), page_from = v_taken where r.bot_id = p_reading.bot_id;
    perform payments._ask_star_page(p_reading.bot_id);
  elsif p_reading.page_from + pg_catalog.jsonb_array_length(p_reading.page) < p_reading.taken then
    update payments.star_reading r set begun_at = core.now(), taken = 0, page = null, complete_until = null
    where r.bot_id = p_reading.bot_id;
  else
    update payments.star_reading r set taken = v_taken, page = null, complete_until = r.asked_at - '10 minutes'::interval
    where r.bot_id = p_reading.bot_id;
  end if;
end
$$;
comment on function payments.end_star_page(payments.star_reading) is
  'Closes a page of which all has been taken that is to be: the payments on it are confirmed, and the admins read of what is none of the kinds we know. After a full page the next one is asked for. A list that ends before what was read of it is another bot''s, and is read from its beginning next time.';
