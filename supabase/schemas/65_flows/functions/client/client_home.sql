create function flows.client_home(p_turn dialog.turn) returns dialog.outcome
language plpgsql stable set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_person people.person;
begin
  select * into v_person from people.person p where p.id = p_turn.person_id;
  v_outcome.params := pg_catalog.jsonb_build_object(
    'name', coalesce(v_person.name, v_person.first_name), 'balance', ledger.balance(p_turn.person_id));
  if v_person.registered_at is null then
    v_outcome.buttons := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('client.button.register', p_turn.locale), 'register')));
  end if;
  if exists (select from orders.item i where i.active) or exists (select from orders.order o where o.person_id = p_turn.person_id) then
    v_outcome.buttons := coalesce(v_outcome.buttons, '[]') || pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_array(
      dialog.callback_button(core.text('shop.button.open', p_turn.locale), 'shop')));
  end if;
  return v_outcome;
end
$$;
comment on function flows.client_home(dialog.turn) is 'View of the menu: name, balance, and the way to the registration form for those who did not finish it, and to the shop where there is one.';
