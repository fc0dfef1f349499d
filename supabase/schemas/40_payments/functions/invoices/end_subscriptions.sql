create function payments.end_subscriptions(p_limit integer default 1000) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_ended payments.subscription[];
begin
  with due as (
    select s.id from payments.subscription s where s.status in ('active', 'cancelled') and s.paid_until <= core.now()
    order by s.paid_until limit p_limit for no key update skip locked
  ), ended as (
    update payments.subscription s set status = 'ended' from due where s.id = due.id returning s.*
  )
  select pg_catalog.array_agg(e::payments.subscription) into v_ended from ended e;
  perform gateway.notify(e.person_id, 'client', null, 'payments.subscription.ended', pg_catalog.jsonb_build_object(
    'amount', payments.format_amount(e.stars, 'XTR', (select p.locale from people.person p where p.id = e.person_id))))
  from pg_catalog.unnest(v_ended) e;
  return coalesce(pg_catalog.cardinality(v_ended), 0);
end
$$;
comment on function payments.end_subscriptions(integer) is
  'Ends subscriptions whose paid period is over without a renewal, and tells their people; returns how many. A renewal that comes all the same revives its own.';
