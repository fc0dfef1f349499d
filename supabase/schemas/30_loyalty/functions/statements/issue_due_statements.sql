create function loyalty.issue_due_statements() returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_month date;
  v_count bigint := 0;
begin
  loop
    v_month := loyalty._statement_month();
    exit when v_month is null
      or not exists (select from ledger.day d where d.day = (v_month + '1 month'::interval)::date - 1);
    v_count := v_count + loyalty.issue_statements(v_month);
  end loop;
  return v_count;
end
$$;
comment on function loyalty.issue_due_statements() is
  'Job partner_statements: issues the statements of every month that is over and marked in the ledger, oldest first; returns how many. Nothing when there is none to issue.';
