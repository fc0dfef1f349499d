begin;
select plan(4);

select is_empty($$
  select url from unnest(array['https://localhost/', 'https://LOCALHOST.:8443/x', 'https://intranet/', 'https://n8n.local', 'https://a.home.arpa/',
    'https://127.0.0.1/', 'https://10.1.2.3:5678/', 'https://172.31.0.1', 'https://192.168.0.5?x', 'https://169.254.169.254/latest', 'https://224.0.0.1/',
    'https://2130706433/', 'https://0x7f.1/', 'https://127.1/', 'https://[::1]/', 'https://[fd00::1]:8443/', 'https://[::ffff:10.0.0.1]/', 'https://[nonsense]/']) url
  where not webhooks.is_private(url)
$$, 'of this machine, its network, or no address at all');
select is_empty($$
  select url from unnest(array['https://example.com', 'https://8.8.8.8/', 'https://172.32.0.1/', 'https://[2606:4700::1111]/', 'https://10.example.com/',
    'https://local.example.com:8443/localhost', 'HTTPS://Hook.EU2.make.com/abc']) url
  where webhooks.is_private(url)
$$, 'of the internet');
select throws_ok($$select webhooks.add_endpoint('x', 'https://192.168.0.5/', '{payment}', 'test')$$, 'KP505', null, 'nobody can add one');
select core.set_setting('webhooks_allow_private', 'true', 'test');
select lives_ok($$select webhooks.add_endpoint('x', 'https://192.168.0.5/', '{payment}', 'test')$$, 'but where that is allowed');

select * from finish();
rollback;
