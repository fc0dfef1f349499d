begin;
select plan(2);

insert into core.texts (key, ru, uk, en) values ('flows.probe', '<b>{name}</b> {more_html}', '<b>{name}</b> {more_html}', '<b>{name}</b> {more_html}');
select is(core.text('flows.probe', 'en', '{"name": "<i>&\"Ann\"</i>", "more_html": "<i>&amp;</i>"}'),
  '<b>&lt;i&gt;&amp;"Ann"&lt;/i&gt;</b> <i>&amp;</i>', 'a string is escaped, HTML made by core.text is not');
select is(core.text('flows.probe', 'en', '{"name": "a\\1b\\\\&c", "more_html": ""}'), '<b>a\1b\\&amp;c</b> ', 'backslashes mean nothing');

select * from finish();
rollback;
