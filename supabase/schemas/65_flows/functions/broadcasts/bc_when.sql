create function flows.bc_when(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome := flows.bc_begin(p_turn);
  v_broadcast outreach.broadcast := flows.bc_desk(p_turn);
  v_people bigint := (select s.o_people from outreach.audience_size(v_broadcast.segment) s);
begin
  if v_people = 0 then
    perform core.raise_error('KP557', v_broadcast.id::text);
  elsif v_broadcast.photo_id is not null and media.photo(v_broadcast.photo_id, 'client') is null then
    perform core.raise_error('KP558', v_broadcast.photo_id::text);
  end if;
  v_outcome.draft := v_outcome.draft || case when p_turn.word = 'bc_now' then '{"at": "now"}'::jsonb else '{}'::jsonb end;
  v_outcome.text_key := 'broadcast.confirm';
  v_outcome.params := pg_catalog.jsonb_build_object('id', v_broadcast.id::text, 'people', v_people,
    'segment_html', flows.bc_segment_html(v_broadcast.segment, p_turn.locale));
  return v_outcome;
end
$$;
comment on function flows.bc_when(dialog.turn) is
  'Handler of sending a draft, now (bc_now) or at a time to be typed (bc_when): says how many people get it and asks to type that number. KP551 no draft, KP557 nobody, KP558 its picture is not copied yet.';
