create function flows.adm_name(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_id bigint := (p_draft -> 'client')::bigint;
  v_person people.person;
begin
  perform flows.adm_require_chief(p_turn);
  perform flows.ppl_lay(p_turn.person_id, v_id);
  select * into v_person from people.person p where p.id = v_id for no key update;
  if v_person.telegram_id is null or v_person.blocked_at is not null then
    perform core.raise_error('KP652', v_id::text);
  end if;
  v_outcome.params := pg_catalog.jsonb_build_object('name', loyalty.staff_name(v_id), 'link', flows.bot_link('admin', 'menu'));
  if v_id in (select a from flows.adm_people() a) then
    v_outcome.text_key := 'admins.named_already';
    return v_outcome;
  end if;
  perform flows.adm_enter(v_id, p_turn.person_id);
  v_outcome.text_key := case when flows.adm_tell(v_id) then 'admins.named' else 'admins.named_untold' end;
  return v_outcome;
end
$$;
comment on function flows.adm_name(dialog.turn, jsonb) is
  'Submit function: the person on the card is an administrator from now on, and told so; when nothing can reach them, the chief reads which link to send. KP650 who confirms is no chief, KP652 the person is blocked, or their data was deleted.';
