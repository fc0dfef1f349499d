create function ledger.refuse_bare_change() returns trigger
language plpgsql volatile set search_path = ''
as $$
begin
  perform core.raise_error('KP215', tg_op);
  return null;
end
$$;
comment on function ledger.refuse_bare_change() is
  'Trigger for changes of ledger.account that do not come with entries: raises KP215.';
