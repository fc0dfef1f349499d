begin;
select plan(9);

select tests.say(1, '/start', p_from => '{"last_name": "Secret", "username": "secret"}');
select tests.say(1, '/start', 'partner', p_from => '{"last_name": "Secret", "username": "secret"}');
select people.register(tests.person(1), 'Secret Name', '+380501234567', '1990-01-01');
select tests.say(1, '/card', p_from => '{"last_name": "Secret", "username": "secret"}');
select tests.press(1, 'mute:news');
create temp table gone as select id, invite_code, card_number from people.person;

select matches(tests.reply(tests.press(1, 'delete')), 'Delete\?$', 'it is asked first');
create temp table answer as select tests.press(1, 'delete_me') as got;
select matches(tests.reply(got), '^Done, we no longer hold your data', 'then done') from answer;
select results_eq('select telegram_id, first_name::text, last_name::text, username::text, name::text, phone::text, birthday, deleted_at is not null from people.person',
  $$values (null::bigint, '', null::text, null::text, null::text, null::text, null::date, true)$$, 'the row is empty');
select is((select count(*) from people.card_code), 0::bigint, 'no code of the card');
select is((select count(*) from people.mute), 0::bigint, 'no notices');
select is((select count(*) from dialog.session), 0::bigint, 'no conversation, with no bot');
select is((select count(*) from dialog.step_log), 0::bigint, 'no step of one');
select is(ledger.balance(gone.id), 100::bigint, 'the ledger still adds up') from gone;
select is((select count(*) from core.audit where action = 'delete.person'), 1::bigint, 'that it was wished is on record');

select * from finish();
rollback;
