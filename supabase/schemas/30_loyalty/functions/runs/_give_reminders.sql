create function loyalty._give_reminders(p_kind text, p_text_key text, p_due loyalty.due_reminder[]) returns bigint
language plpgsql volatile set search_path = ''
as $$
declare
  v_people bigint[];
  v_params jsonb[];
begin
  with given as (
    insert into loyalty.reminder as r (person_id, kind, period, sent_at)
    select d.person_id, p_kind, d.period, core.now() from unnest(p_due) d
    on conflict do nothing
    returning r.person_id, r.period
  )
  select array_agg(d.person_id order by d.person_id, d.period), array_agg(d.params order by d.person_id, d.period)
  into v_people, v_params
  from given g join unnest(p_due) d on d.person_id = g.person_id and d.period = g.period;
  if v_people is null then
    return 0;
  end if;
  perform gateway.notify_many(v_people, 'client', 'reminders', p_text_key, v_params, null);
  return cardinality(v_people);
end
$$;
comment on function loyalty._give_reminders(text, text, loyalty.due_reminder[]) is
  'Gives those of the reminders that were not given before: notes them and tells the people, save those who muted reminders. How many it noted.';
