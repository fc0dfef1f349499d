create trigger commands_follow_a_new_role after insert on loyalty.staff
  for each row execute function flows.commands_follow('person_id');
create trigger commands_follow_the_role after update of role, status on loyalty.staff
  for each row when ((old.role, old.status) is distinct from (new.role, new.status))
  execute function flows.commands_follow('person_id');
create trigger commands_follow_the_workplace after insert or update on flows.workplace
  for each row execute function flows.commands_follow('person_id');
create trigger commands_follow_the_language after update of locale on people.person
  for each row when (old.locale is distinct from new.locale)
  execute function flows.commands_follow('id');
