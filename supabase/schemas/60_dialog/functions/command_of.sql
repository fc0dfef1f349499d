create function dialog.command_of(p_turn dialog.turn) returns text
language plpgsql immutable set search_path = ''
as $$
begin
  return case when p_turn.kind = 'command' then pg_catalog.left(pg_catalog.btrim(p_turn.word || ' ' || p_turn.argument), 200) end;
end
$$;
comment on function dialog.command_of(dialog.turn) is 'A command with its argument (start ref_X), as sessions remember it; null for any other input.';
