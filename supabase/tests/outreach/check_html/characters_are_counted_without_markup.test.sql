begin;
select plan(4);

select is(outreach.check_html('<b>' || repeat('я', 4096) || '</b>'), null, '4096 characters and a tag');
select is(outreach.check_html(repeat('x', 4097)), '{"problem": "long", "length": 4097, "at_most": 4096}', 'one more');
select is(outreach.check_html(repeat('&lt;', 1024), 1024), null, 'an entity is one character');
select is(outreach.explain_html(outreach.check_html(repeat('x', 1025), 1024), 'en'),
  '⚠️ Too long: 1,025 characters without the markup, and 1,024 are allowed. Make it shorter.', 'and is said in words');

select * from finish();
rollback;
