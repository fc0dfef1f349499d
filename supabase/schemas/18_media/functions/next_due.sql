create function media.next_due() returns timestamptz
language sql stable set search_path = ''
as $$
  select min(i.next_at) from media.item i where i.status = 'pending'
$$;
comment on function media.next_due() is 'When the next copy is due (wall clock); null when none is to be made.';
