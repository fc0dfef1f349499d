create function people.drop_card_code(p_code text) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  delete from people.card_code c where c.code = p_code;
end
$$;
comment on function people.drop_card_code(text) is
  'Ends a short code: it has served its purchase, so who got its link later finds nothing. An unknown code or null changes nothing.';
