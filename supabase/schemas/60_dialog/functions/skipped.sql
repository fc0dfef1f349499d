create function dialog.skipped(p_turn dialog.turn, p_word text) returns integer
language plpgsql immutable set search_path = ''
as $$
begin
  return case when p_turn.word = p_word and p_turn.argument ~ '^[0-9]{1,6}$' then p_turn.argument::integer else 0 end;
end
$$;
comment on function dialog.skipped(dialog.turn, text) is
  'How many entries of a list lie on the pages before: the argument of the buttons that turn its pages, which are of this action; 0 under any other.';
