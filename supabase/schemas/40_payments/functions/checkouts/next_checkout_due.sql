create function payments.next_checkout_due() returns timestamptz
language sql stable set search_path = ''
as $$
  select min(c.due_at) from payments.checkout c where c.outcome is null
$$;
comment on function payments.next_checkout_due() is 'When the next call of a checkout is due (wall clock); null when none is to be made.';
