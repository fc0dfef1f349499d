create function flows.donate_code(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_pending payments.pending_payments;
begin
  select * into v_pending from payments.pending_payments p
  where p.user_id = p_turn.person_id and (p.id = case when p_turn.word = 'donate_show' and p_turn.argument ~ '^[0-9]{1,18}$'
    then p_turn.argument::bigint end or p_turn.word is distinct from 'donate_show')
  order by p.id desc limit 1;
  if v_pending.id is null then
    perform core.raise_error('KP402', coalesce(p_turn.argument, 'null'));
  end if;
  return flows.donate_said(v_pending, p_turn);
end
$$;
comment on function flows.donate_code(dialog.turn) is
  'View of one pending payment of the person''s own, the argument''s or the latest: its code, where to pay, and how far it is. KP402 it is not theirs.';
