create function flows.follow_link(p_turn dialog.turn) returns text
language plpgsql volatile set search_path = ''
as $$
declare
  v_partner text;
begin
  if p_turn.argument ~ '^partner_[0-9]{1,18}$' then
    v_partner := loyalty.attach_partner(p_turn.person_id, pg_catalog.substr(p_turn.argument, 9)::bigint);
    if v_partner is not null then
      return core.text('client.link_partner', p_turn.locale, pg_catalog.jsonb_build_object('partner', v_partner));
    end if;
  elsif p_turn.argument ~ '^ref_[A-Za-z0-9]{1,32}$' then
    if not p_turn.first_contact then
      return core.text('client.link_not_new', p_turn.locale);
    elsif people.attach_inviter(p_turn.person_id, pg_catalog.substr(p_turn.argument, 5)) then
      return core.text('client.link_invited', p_turn.locale);
    end if;
  elsif p_turn.argument = '' then
    return null;
  end if;
  return core.text('client.link_unknown', p_turn.locale);
end
$$;
comment on function flows.follow_link(dialog.turn) is
  'Follows the deep link of a /start: partner_<id> attaches the person to the partner, ref_<code> notes the inviter of somebody the bot has not seen before. What to tell them; null without a link.';
