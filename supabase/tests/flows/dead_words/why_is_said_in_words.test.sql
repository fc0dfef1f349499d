begin;
select plan(4);

select is(flows.dead_words('call', '403', 'en'), 'the person blocked the bot or deleted their account', 'a blocked bot');
select is(flows.dead_words('call', null, 'en'), 'Telegram did not answer for long, or asked to wait', 'no code');
select is(flows.dead_words('update', '57014', 'uk'), 'робота тривала надто довго', 'too slow');
select is(flows.dead_words('update', 'XX000', 'ru'), 'ошибка в программе', 'anything else');

select * from finish();
rollback;
