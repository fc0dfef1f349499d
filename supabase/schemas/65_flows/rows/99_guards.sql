-- Of every conversation of administrators: who is none any more does not go on with an open form either.
update dialog.flow set guard = 'flows.is_admin' where bot_id = 'admin';
