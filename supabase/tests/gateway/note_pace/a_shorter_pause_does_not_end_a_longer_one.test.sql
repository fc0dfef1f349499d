begin;
select plan(1);

select gateway.note_pace('client', 0, 100);
select gateway.note_pace('client', 0, 1);
select gateway.note_pace('client', 0, null);

select ok((select paused_until > clock_timestamp() + interval '90 seconds' from gateway.bot where id = 'client'), 'the longest holds');

select * from finish();
rollback;
