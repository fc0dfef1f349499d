create function loyalty.issue_statements(p_month date default null) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_started timestamptz := pg_catalog.clock_timestamp();
  v_due date;
  v_month date;
  v_end date;
  v_to bigint;
  v_partner_id bigint;
  v_statement loyalty.statement;
  v_count bigint := 0;
  v_points bigint := 0;
begin
  -- One at a time: whoever waited here finds the statements of the first.
  lock table loyalty.statement in share row exclusive mode;
  v_due := loyalty._statement_month();
  v_month := coalesce(pg_catalog.date_trunc('month', p_month::timestamp)::date, v_due);
  v_end := (v_month + '1 month'::interval)::date;
  select d.last_entry_id into v_to from ledger.day d where d.day = v_end - 1;
  if v_to is null then
    perform core.raise_error('KP370', coalesce(v_month::text, 'null'));
  elsif v_due < v_month then
    perform core.raise_error('KP371', pg_catalog.format('%s before %s', v_due, v_month));
  end if;

  for v_partner_id in
    select p.id from loyalty.partner p
    where p.created_at < v_end::timestamp at time zone core.setting_text('time_zone')
      and not exists (select from loyalty.statement s where s.partner_id = p.id and s.month >= v_month)
    order by p.id
  loop
    v_statement := loyalty._issue_statement(v_partner_id, v_month, v_to);
    v_count := v_count + 1;
    v_points := v_points + v_statement.fee;
  end loop;
  if v_count > 0 then
    insert into loyalty.run as r (kind, period, status, people, points, calls, busy_ms, started_at, finished_at)
    values ('statements', v_month, 'done', v_count, v_points, 1,
      extract(epoch from pg_catalog.clock_timestamp() - v_started) * 1000, v_started, pg_catalog.clock_timestamp())
    on conflict (kind, period) do update set people = r.people + excluded.people, points = r.points + excluded.points,
      calls = r.calls + 1, busy_ms = r.busy_ms + excluded.busy_ms, finished_at = excluded.finished_at;
  end if;
  return v_count;
end
$$;
comment on function loyalty.issue_statements(date) is
  'Issues every partner''s statement of a month (any day of it; null: the oldest that is missing) and posts the operator''s fees; returns how many were issued, 0 when they were before. KP370 the month is not over or its last day is not marked in the ledger, KP371 an earlier month comes first.';
