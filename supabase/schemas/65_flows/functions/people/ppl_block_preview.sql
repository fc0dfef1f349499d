create function flows.ppl_block_preview(p_turn dialog.turn, p_draft jsonb) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.params := pg_catalog.jsonb_build_object('name', loyalty.staff_name((p_draft -> 'client')::bigint),
    'number', p_draft ->> 'client', 'reason', p_draft ->> 'reason',
    'self_html', case when (p_draft -> 'client')::bigint = p_turn.person_id
      then E'\n' || core.text('people.block_self', p_turn.locale) || E'\n' else '' end);
  return v_outcome;
end
$$;
comment on function flows.ppl_block_preview(dialog.turn, jsonb) is 'What an admin confirms: who is to be blocked or unblocked, and why; and whether it is the admin.';
