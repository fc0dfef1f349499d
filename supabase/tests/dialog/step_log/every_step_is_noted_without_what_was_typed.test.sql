begin;
select plan(3);

select core.set_clock('2026-11-21 10:00:00+00');
select tests.say(1, '/start ref_SECRET', p_update_id => 1);
select tests.say(1, 'My Secret Name', p_update_id => 2);
select tests.press(1, 'balance', p_update_id => 3);
select tests.say(1, '/help', p_update_id => 4);
select tests.press(1, 'lang:uk', p_update_id => 5);

select results_eq($$select update_id, state_from, state_to, kind, word, step::integer, handler from dialog.step_log order by id$$,
  $$values (1::bigint, 'client.home', 'client.registration', 'command', 'start', 1, 'flows.client_start'),
    (2, 'client.registration', 'client.registration', 'text', null, 2, 'form'),
    (3, 'client.registration', 'client.registration', 'callback', 'balance', 2, null),
    (4, 'client.registration', 'client.help', 'command', 'help', 2, null),
    (5, 'client.help', 'client.settings', 'callback', 'lang', 2, 'flows.set_language')$$, 'where from, where to, by what, who decided');
select is((select count(*) from dialog.step_log l where l::text ~* 'secret'), 0::bigint, 'nothing that was typed');
select is((select count(distinct (at, bot_id, person_id)) from dialog.step_log), 1::bigint, 'with the time, the bot and the person');

select * from finish();
rollback;
