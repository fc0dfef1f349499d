create function dialog.next_step(p_form_id text, p_draft jsonb, p_after integer) returns integer
language plpgsql stable set search_path = ''
as $$
begin
  return (
    select coalesce(min(f.position) filter (where f.position > p_after and not p_draft ? f.name), max(f.position) + 1)
    from dialog.field f where f.form_id = p_form_id);
end
$$;
comment on function dialog.next_step(text, jsonb, integer) is
  'The first question after a step that has no answer yet; one more than the last when all have: the confirmation.';
