create function flows.client_start(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_person people.person;
  v_bonus bigint;
  v_extra text[];
begin
  v_extra := array[flows.follow_link(p_turn)];
  v_bonus := loyalty.grant_welcome_bonus(p_turn.person_id);
  if v_bonus > 0 then
    v_extra := core.text('client.welcome_bonus', p_turn.locale, pg_catalog.jsonb_build_object('bonus', v_bonus)) || v_extra;
  end if;
  select * into v_person from people.person p where p.id = p_turn.person_id;
  v_outcome.text_key := case when p_turn.first_contact then 'client.welcome' else 'client.welcome_back' end;
  v_outcome.params := pg_catalog.jsonb_build_object(
    'name', coalesce(v_person.name, v_person.first_name),
    'extra_html', pg_catalog.array_to_string(v_extra, E'\n'));
  v_outcome.next_state := case when v_person.registered_at is null then 'client.registration' else 'client.home' end;
  return v_outcome;
end
$$;
comment on function flows.client_start(dialog.turn) is
  'Handler of /start: follows the link it came by, gives the welcome bonus, and leads on to the registration form or, for the registered, to the menu.';
