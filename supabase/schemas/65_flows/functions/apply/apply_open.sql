create function flows.apply_open(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_status text := (
    select a.status from loyalty.application a where a.person_id = p_turn.person_id order by a.id desc limit 1);
begin
  if v_status = 'pending' or v_status = 'rejected' and p_turn.word = 'apply' then
    v_outcome.next_state := 'apply.status';
  end if;
  return v_outcome;
end
$$;
comment on function flows.apply_open(dialog.turn) is
  'Handler of the buttons that begin an application (apply, apply_new): what waits for a decision is shown instead, and to apply also what was turned down, once before the form.';
