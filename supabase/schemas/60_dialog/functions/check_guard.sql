create function dialog.check_guard(p_guard text, p_turn dialog.turn) returns boolean
language plpgsql volatile set search_path = ''
as $$
declare
  v_holds boolean;
begin
  execute pg_catalog.format('select %s($1)', p_guard) into v_holds using p_turn;
  return coalesce(v_holds, false);
end
$$;
comment on function dialog.check_guard(text, dialog.turn) is 'Asks a transition''s guard; null counts as no.';
