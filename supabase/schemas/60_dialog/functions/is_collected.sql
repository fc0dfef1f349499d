create function dialog.is_collected(p_turn dialog.turn, p_state_id text) returns boolean
language plpgsql volatile set search_path = ''
as $$
begin
  return p_turn.kind = 'text' and p_turn.bot_id = 'client' and webhooks.wants('message_batch')
    and (dialog.find_transition(p_turn, p_state_id)).handler = 'dialog.unexpected';
end
$$;
comment on function dialog.is_collected(dialog.turn, text) is
  'Whether a text goes to webhooks instead of being answered: written to the client bot, where nothing expects a text, and an endpoint wants what people write.';
