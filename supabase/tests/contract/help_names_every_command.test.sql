begin;
select plan(3);

create temp view said as
select f.bot_id::text as bot, l.locale, l.text from dialog.state s join dialog.flow f on f.id = s.flow_id join core.texts t on t.key = s.text_key,
  lateral (values ('ru', t.ru), ('uk', t.uk), ('en', t.en)) l (locale, text)
where s.id = f.bot_id || '.help';
select is((select count(*) from said), (select 3 * count(*) from gateway.bot), 'every bot has help in every language');
select is_empty($$
  select s.bot, s.locale, c.command from said s join flows.command c on c.bot_id = s.bot
  where c.command not in ('start', 'help') and s.text !~ ('/' || c.command || '\M')
$$, 'it names every command that Telegram offers, but for the start and help itself');
select is_empty($$
  select s.bot, s.locale, m[1] from said s, regexp_matches(s.text, '(?:^|[\s(])/([a-z0-9_]+)', 'g') m
  where not exists (select from dialog.transition t where t.bot_id = s.bot and t.kind = 'command' and t.word = m[1])
$$, 'and none that the bot does not know');

select * from finish();
rollback;
