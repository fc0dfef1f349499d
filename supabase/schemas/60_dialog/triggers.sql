create trigger texts_are_rendered after insert or update or delete on core.texts
  for each statement execute function dialog.render();
create trigger frontend_url_is_rendered after update on core.setting
  for each row when (new.key = 'frontend_url') execute function dialog.render();
create trigger states_are_rendered after insert or update or delete on dialog.state
  for each statement execute function dialog.render();
create trigger buttons_are_rendered after insert or update or delete on dialog.button
  for each statement execute function dialog.render();
create trigger fields_are_rendered after insert or update or delete on dialog.field
  for each statement execute function dialog.render();
