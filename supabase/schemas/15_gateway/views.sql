create view gateway.dead_letters with (security_invoker = true) as
select 'update' as direction, f.bot_id, f.update_id as id, f.support_code, f.dead_at as at, f.sqlstate as code, f.message as reason
from gateway.failures f where f.dead_at is not null
union all
select 'call', o.bot_id, o.id, null, o.finished_at, o.error_code::text, o.last_error
from gateway.outbox o where o.outcome = 'dead' and o.error_code is distinct from 403 and o.last_error is distinct from 'Bad Request: chat not found';
comment on view gateway.dead_letters is 'What was given up: updates that nobody could handle and calls that Telegram would not take. People who blocked the bot or never opened it are no dead letters: their chats are unreachable (gateway.chat).';
comment on column gateway.dead_letters.direction is 'update (came in) or call (was to go out).';
comment on column gateway.dead_letters.bot_id is 'The bot.';
comment on column gateway.dead_letters.id is 'update_id, or the outbox row''s id.';
comment on column gateway.dead_letters.support_code is 'What the person was told to quote, for an update.';
comment on column gateway.dead_letters.at is 'When it was given up (wall clock).';
comment on column gateway.dead_letters.code is 'SQLSTATE of an update, Telegram''s error code of a call.';
comment on column gateway.dead_letters.reason is 'The error''s words.';
