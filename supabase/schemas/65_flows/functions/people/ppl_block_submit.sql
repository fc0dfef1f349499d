create function flows.ppl_block_submit(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_client_id bigint := (p_draft -> 'client')::bigint;
  v_does text := p_draft ->> 'does';
  v_blocked boolean;
begin
  perform flows.ppl_lay(p_turn.person_id, v_client_id);
  select p.blocked_at is not null into v_blocked from people.person p where p.id = v_client_id for no key update;
  if v_blocked = (v_does = 'block') then
    v_outcome.text_key := 'people.done_by_another';
    v_outcome.params := pg_catalog.jsonb_build_object('who', flows.set_actor(
      (select a.actor from core.audit a where a.subject = 'person:' || v_client_id and a.action = v_does || '.person'
        order by a.id desc limit 1), p_turn.locale));
    return v_outcome;
  elsif v_does = 'block' then
    perform people.block(v_client_id, 'person:' || p_turn.person_id, p_draft ->> 'reason');
  else
    perform people.unblock(v_client_id, 'person:' || p_turn.person_id, p_draft ->> 'reason');
  end if;
  v_outcome.text_key := ('people.done.' || v_does);
  v_outcome.params := pg_catalog.jsonb_build_object('name', loyalty.staff_name(v_client_id));
  return v_outcome;
end
$$;
comment on function flows.ppl_block_submit(dialog.turn, jsonb) is
  'Submit function: blocks or unblocks a person with the reason; when another admin has done so meanwhile, this one reads who. KP102 the person had their data deleted.';
