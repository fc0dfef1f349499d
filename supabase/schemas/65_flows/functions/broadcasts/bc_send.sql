create function flows.bc_send(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_id bigint := (p_draft ->> 'id')::bigint;
  v_at timestamptz := (p_draft #>> '{at,value}')::timestamptz;
  v_starts timestamptz := coalesce(v_at, core.now());
begin
  perform outreach.schedule(v_id, v_at, (p_draft ->> 'people')::bigint, 'person:' || p_turn.person_id);
  v_outcome.text_key := case when not outreach.in_notice_hours(v_starts) then 'broadcast.waits_for_day'
    when v_at is null then 'broadcast.goes_now' else 'broadcast.goes_at' end;
  v_outcome.params := pg_catalog.jsonb_build_object('id', v_id::text, 'people', (p_draft ->> 'people')::bigint,
    'time', flows.bc_time(v_starts, p_turn.locale), 'from', core.setting_integer('notice_from_hours'), 'to', core.setting_integer('notice_to_hours'));
  v_outcome.next_state := 'broadcast.list';
  return v_outcome;
end
$$;
comment on function flows.bc_send(dialog.turn, jsonb) is 'Submit function of sending a draft: schedules it and says when it goes out.';
