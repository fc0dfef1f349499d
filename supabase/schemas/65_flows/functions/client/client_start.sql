create function flows.client_start(p_turn dialog.turn) returns dialog.outcome
language plpgsql volatile set search_path = ''
as $$
declare
  v_outcome dialog.outcome;
  v_name text;
  v_registered boolean;
  v_bonus bigint;
  v_extra text[];
begin
  v_extra := array[flows.follow_link(p_turn)];
  v_bonus := loyalty.grant_welcome_bonus(p_turn.person_id);
  if v_bonus > 0 then
    v_extra := core.text('client.welcome_bonus', p_turn.locale, pg_catalog.jsonb_build_object('bonus', v_bonus)) || v_extra;
  end if;
  select coalesce(p.name, p.first_name), p.registered_at is not null into v_name, v_registered
  from people.person p where p.id = p_turn.person_id;
  v_outcome.text_key := case when p_turn.first_contact then 'client.welcome' else 'client.welcome_back' end;
  v_outcome.params := pg_catalog.jsonb_build_object(
    'name', v_name, 'extra_html', pg_catalog.array_to_string(v_extra, E'\n'));
  if v_registered then
    v_outcome.buttons := (flows.client_home(p_turn)).buttons;
  end if;
  v_outcome.next_state := case when v_registered then 'client.home' else 'client.registration' end;
  return v_outcome;
end
$$;
comment on function flows.client_start(dialog.turn) is
  'Handler of /start: follows the link it came by, gives the welcome bonus, and leads on to the registration form or, for the registered, to the menu.';
