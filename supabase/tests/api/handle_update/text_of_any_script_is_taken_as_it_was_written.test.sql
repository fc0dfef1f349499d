begin;
select plan(16);

create temp table texts as select row_number() over () as n, t from (values
  ('Олена Пчілка'), ('שָׁלוֹם עֲלֵיכֶם'), ('السلام عليكم ورحمة الله'), ('你好，世界'), ('日本語テキスト'), ('नमस्ते दुनिया'), ('Zażółć gęślą jaźń'), ('👨‍👩‍👧‍👦 🇺🇦 🐷'),
  (U&'\202Eabc\202C'), (U&'e\0301\0302\0303'), ('<b>Anna</b> & "Co" ''s'), ('%s $1 \1 {name} {n|a|b|c}'), ('a' || chr(10) || 'b'), ('Robert''); drop table people.person;--')) v (t);
select tests.say(n, '/start') from texts;
select tests.say(n, t) from texts;

select is(tests.draft(n), pg_catalog.jsonb_build_object('name', t), t) from texts;
select is((select count(*) from gateway.failures), 0::bigint, 'nothing failed');
select is((select count(*) from people.person), 14::bigint, 'and nobody was dropped');

select * from finish();
rollback;
