begin;
select plan(8);

select is((select array_agg(flow_id order by flow_id) from dialog.diagram where bot_id in ('client', 'partner', 'admin')), '{admin,client,partner}', 'a diagram for each');
select matches(mermaid, '^stateDiagram-v2\n', flow_id || ': of Mermaid''s kind')
from dialog.diagram;
select is((select count(*) from dialog.state s join dialog.diagram d on d.flow_id = s.flow_id
  where position(format(E'\n  %s: %s', replace(s.id, '.', '_'), s.id) in d.mermaid) = 0), 0::bigint, 'every state is in it');
select alike((select mermaid from dialog.diagram where flow_id = 'client'), '%client_registration: client.registration (name, phone, birthday)%', 'a form with its questions');
select alike((select mermaid from dialog.diagram where flow_id = 'client'), '%[*] --> client_balance: /balance [balance]%', 'a way from anywhere, by command and by button');
select alike((select mermaid from dialog.diagram where flow_id = 'client'), '%client_registration --> client_home: submit, cancel%', 'and the way out of the form');

select * from finish();
rollback;
