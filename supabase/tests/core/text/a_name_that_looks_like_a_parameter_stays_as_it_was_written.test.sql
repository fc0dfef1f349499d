begin;
select plan(2);

select is(core.text('client.home', 'en', '{"name": "{balance} {balance|a|b}", "balance": 7}'),
  E'&#123;balance} &#123;balance|a|b}, you have <b>7</b> points.\nWhat shall I open?', 'a brace of a person is not a brace of ours');
select is(core.text('client.welcome', 'en', jsonb_build_object('name', '{extra_html}', 'extra_html', core.text('client.link_partner', 'en', '{"partner": "{name}"}'))),
  E'👋 Hello, &#123;extra_html}! This is Kopilka: points for what you buy in the shops you like.\n🏪 You are now a client of “&#123;name}”.',
  'nor is that of a text inside a text');

select * from finish();
rollback;
