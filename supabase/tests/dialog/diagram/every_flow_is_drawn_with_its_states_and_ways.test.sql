begin;
select plan(6);

select set_eq('select flow_id, bot_id::text from dialog.diagram', 'select id, bot_id::text from dialog.flow', 'a diagram for each');
select is_empty($$select flow_id from dialog.diagram where mermaid !~ '^stateDiagram-v2\n'$$, 'each of Mermaid''s kind');
select is((select count(*) from dialog.state s join dialog.diagram d on d.flow_id = s.flow_id
  where position(format(E'\n  %s: %s', replace(s.id, '.', '_'), s.id) in d.mermaid) = 0), 0::bigint, 'every state is in it');
select alike((select mermaid from dialog.diagram where flow_id = 'client'), '%client_registration: client.registration (name, phone, birthday)%', 'a form with its questions');
select alike((select mermaid from dialog.diagram where flow_id = 'client'), '%[*] --> client_balance: /balance [balance]%', 'a way from anywhere, by command and by button');
select alike((select mermaid from dialog.diagram where flow_id = 'client'), '%client_registration --> client_home: submit, cancel%', 'and the way out of the form');

select * from finish();
rollback;
