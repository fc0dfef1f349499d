create function flows.bc_compose(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_id bigint := (p_draft ->> 'id')::bigint;
  v_photo_id bigint := (p_draft #>> '{photo,value}')::bigint;
begin
  if v_id is null then
    v_id := outreach.compose(p_turn.person_id, p_draft ->> 'text', v_photo_id, p_draft #>> '{button,value,text}', p_draft #>> '{button,value,url}');
    insert into flows.broadcast_desk (person_id, broadcast_id) values (p_turn.person_id, v_id)
    on conflict (person_id) do update set broadcast_id = excluded.broadcast_id;
    v_outcome.text_key := 'broadcast.composed';
  else
    perform outreach.rewrite(v_id, p_draft ->> 'text', v_photo_id, p_draft #>> '{button,value,text}', p_draft #>> '{button,value,url}');
    v_outcome.text_key := 'broadcast.saved';
  end if;
  v_outcome.next_state := 'broadcast.draft';
  return v_outcome;
end
$$;
comment on function flows.bc_compose(dialog.turn, jsonb) is 'Submit function of a broadcast''s text, picture and button: begins a draft, or rewrites the one that the form is about.';
