create function flows.ppl_events(p_person_id bigint, p_at timestamptz, p_source integer, p_id bigint, p_limit integer)
returns table (at timestamptz, source integer, id bigint)
language plpgsql stable set search_path = ''
as $$
declare
  v_wallet bigint := (select a.id from ledger.account a where a.person_id = p_person_id);
begin
  return query
    select q.q_at, q.q_source, q.q_id from (
      (select l.at as q_at, 1 as q_source, l.id as q_id from dialog.step_log l
        where l.person_id = p_person_id and (l.at, 1, l.id) < (p_at, p_source, p_id)
        order by l.at desc, l.id desc limit p_limit)
      union all
      (select t.recorded_at, 2, e.id from ledger.entry e join ledger.transfer t on t.id = e.transfer_id
        where e.account_id = v_wallet and (t.recorded_at, 2, e.id) < (p_at, p_source, p_id)
        order by t.recorded_at desc, e.id desc limit p_limit)
      union all
      (select p.recorded_at, 3, p.id from loyalty.purchase p
        where p.person_id = p_person_id and (p.recorded_at, 3, p.id) < (p_at, p_source, p_id)
        order by p.recorded_at desc, p.id desc limit p_limit)
    ) q
    order by q.q_at desc, q.q_source desc, q.q_id desc limit p_limit;
end
$$;
comment on function flows.ppl_events(bigint, timestamptz, integer, bigint, integer) is
  'All that somebody did and that was done to their points, merged by time, newest first: source 1 steps of conversations, 2 entries of the wallet, 3 purchases. Only what comes before (p_at, p_source, p_id): the last row of the page before.';
