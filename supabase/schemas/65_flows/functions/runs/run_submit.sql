create function flows.run_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_month date := (p_draft ->> 'month')::date;
  v_run loyalty.run;
  v_until timestamptz := pg_catalog.clock_timestamp() + '3 seconds'::interval;
begin
  if not exists (select from loyalty.bonus_months(1200) m where m.month = v_month and m.is_next) then
    v_outcome.text_key := 'runs.not_now';
    return v_outcome;
  end if;
  perform core.write_audit('person:' || p_turn.person_id, 'run.monthly_bonus', 'month:' || v_month);
  loop
    perform loyalty.run_monthly_bonuses(2000);
    select * into v_run from loyalty.run r where r.kind = 'monthly_bonus' and r.period = v_month;
    exit when v_run.status = 'done' or pg_catalog.clock_timestamp() > v_until;
  end loop;
  v_outcome.text_key := case v_run.status when 'done' then 'runs.given' else 'runs.begun' end;
  v_outcome.params := pg_catalog.jsonb_build_object('month', flows.run_name(v_month),
    'result_html', flows.run_result(v_run, p_turn.locale));
  return v_outcome;
end
$$;
comment on function flows.run_submit(dialog.turn, jsonb) is
  'Submit function of a month''s bonuses: gives them by batches for at most some three seconds, in the admin''s name (audit); what is left the job goes on with. One that another gave meanwhile is told so.';
