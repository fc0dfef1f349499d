create function people.delete_person(p_person_id bigint) returns void
language plpgsql volatile set search_path = ''
as $$
begin
  update people.person p set
    telegram_id = null, first_name = '', last_name = null, username = null, name = null, phone = null,
    birthday = null, birthday_given_at = null, deleted_at = core.now()
  where p.id = p_person_id and p.deleted_at is null;
  if not found then
    return;
  end if;
  delete from people.card_code c where c.person_id = p_person_id;
  delete from people.mute m where m.person_id = p_person_id;
  delete from people.tag t where t.person_id = p_person_id;
  perform core.write_audit('person:' || p_person_id, 'delete.person', 'person:' || p_person_id);
end
$$;
comment on function people.delete_person(bigint) is
  'Empties a person''s row at their wish. The row, its wallet and its entries stay: the ledger must go on adding up. They may come back as a new person.';
