create schema flows;
comment on schema flows is 'The bots'' conversations: rows of dialog, and the functions these rows name.';
