create function flows.rwd_desk(p_turn dialog.turn) returns loyalty.reward
language plpgsql volatile set search_path = ''
as $$
declare
  v_names boolean := coalesce(p_turn.word ~ '^rwd_', false) and p_turn.argument is not null;
  v_reward loyalty.reward;
begin
  select * into v_reward from loyalty.reward r
  where r.id = case when v_names then flows.order_number(p_turn.argument)
    else (select d.reward_id from flows.reward_desk d where d.person_id = p_turn.person_id) end;
  if v_reward.id is null then
    perform core.raise_error('KP380', p_turn.argument);
  elsif v_names then
    insert into flows.reward_desk as d (person_id, reward_id) values (p_turn.person_id, v_reward.id)
    on conflict (person_id) do update set reward_id = excluded.reward_id where d.reward_id <> excluded.reward_id;
  end if;
  return v_reward;
end
$$;
comment on function flows.rwd_desk(dialog.turn) is
  'The reward that a button names, from then on the one before this admin; otherwise the one that was. KP380 there is none.';
