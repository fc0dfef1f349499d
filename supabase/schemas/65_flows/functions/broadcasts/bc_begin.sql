create function flows.bc_begin(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_broadcast outreach.broadcast := flows.bc_desk(p_turn);
begin
  if v_broadcast.status <> 'draft' then
    perform core.raise_error('KP551', v_broadcast.id::text);
  end if;
  v_outcome.draft := pg_catalog.jsonb_build_object('id', v_broadcast.id);
  return v_outcome;
end
$$;
comment on function flows.bc_begin(dialog.turn) is
  'Handler of the buttons that ask something about a draft: begins their form for it. KP550 no such broadcast, KP551 no draft.';
