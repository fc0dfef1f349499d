create function payments._link_supporter(p_payment payments.payment, p_person_id bigint) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  if p_payment.supporter_key is not null then
    insert into payments.supporter (provider, supporter_key, person_id, seen_at)
    values (p_payment.provider, p_payment.supporter_key, p_person_id, core.now())
    on conflict (provider, supporter_key, person_id) do update set seen_at = excluded.seen_at;
  end if;
end
$$;
comment on function payments._link_supporter(payments.payment, bigint) is
  'Notes that this payer''s money went to a person: a suggestion the next time, never a match.';
