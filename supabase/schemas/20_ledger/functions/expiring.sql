create function ledger.expiring(p_person_id bigint, p_until timestamptz)
returns table (expires_at timestamptz, points bigint)
language plpgsql stable set search_path = ''
as $$
declare
  v_now timestamptz := core.now();
  v_account_id bigint;
  v_due bigint;
begin
  select a.id, a.balance - coalesce(
    (select sum(e.amount) from ledger.entry e where e.account_id = a.id and e.expires_at > v_now), 0)
  into v_account_id, v_due
  from ledger.account a where a.person_id = p_person_id;
  return query
    select d.day, (d.due - d.due_before)::bigint
    from (
      select s.day, s.due, coalesce(lag(s.due) over (order by s.day), 0) as due_before
      from (
        select l.day, greatest(0, v_due + sum(l.amount) over (order by l.day)) as due
        from (
          select v_now as day, 0 as amount
          union all
          select e.expires_at, sum(e.amount) from ledger.entry e
          where e.account_id = v_account_id and e.expires_at > v_now and e.expires_at <= p_until and e.expires_at < 'infinity'
          group by e.expires_at
        ) l
      ) s
    ) d
    where d.due > d.due_before
    order by d.day;
end
$$;
comment on function ledger.expiring(bigint, timestamptz) is
  'What of a person''s points expires when, if they spend nothing, up to and including a moment: by date, the next first. What is due already is of now.';
