create function dialog.stale(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
begin
  v_outcome.toast := core.text('dialog.stale', p_turn.locale);
  return v_outcome;
end
$$;
comment on function dialog.stale(dialog.turn) is 'Handler of buttons that lead nowhere any more: says so, and a fresh menu takes the old one''s place.';
