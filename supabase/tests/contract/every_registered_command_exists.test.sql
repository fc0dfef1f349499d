begin;
select plan(3);

select is_empty($$
  select c.bot_id, c.command from flows.command c
  where not exists (select from dialog.transition t where t.bot_id = c.bot_id and t.kind = 'command' and t.word = c.command)
$$, 'every command that Telegram offers has a transition');
select is_empty($$
  select c.bot_id, c.command, l.locale from flows.command c join core.texts t on t.key = c.text_key,
    lateral (values ('ru', t.ru), ('uk', t.uk), ('en', t.en)) l (locale, text)
  where length(l.text) not between 1 and 256 or l.text ~ '[<>{}\n]'
$$, 'its description is plain and fits Telegram''s limit');
select is_empty($$
  select b.id from gateway.bot b where not exists (select from flows.command c where c.bot_id = b.id and c.role is null)
$$, 'every bot offers something to everybody');

select * from finish();
rollback;
