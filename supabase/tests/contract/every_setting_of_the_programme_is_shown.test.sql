begin;
select plan(4);

select is_empty($$
  select s.key from core.setting s where s.owner = 'programme' and s.key not in (select p.key from flows.setting_place p)
$$, 'each has a place in the admin bot');
select is_empty($$
  select s.key from core.setting s, unnest(array['flows.setting.', 'settings.name.']) p (prefix)
  where s.owner = 'programme' and not exists (select from core.texts t where t.key = p.prefix || s.key)
$$, 'each has a name and says what it decides, in three languages');
select is_empty($$
  select s.key, p.unit from core.setting s join flows.setting_place p using (key)
  where s.owner <> 'programme'
    or (s.type = 'integer') <> (p.unit in ('points', 'money', 'percent', 'seconds', 'hours', 'days', 'months', 'clock', 'number'))
    or (s.type = 'boolean') <> (p.unit = 'yes_no') or (s.choices is not null) <> (p.unit = 'choice')
$$, 'its unit fits its type, and no deployment''s setting is shown');
select is_empty($$
  select s.key, c from core.setting s, unnest(coalesce(s.choices, '{true,false}')) c
  where s.owner = 'programme' and (s.choices is not null or s.type = 'boolean')
    and not exists (select from core.texts t where t.key = 'settings.choice.' || c)
$$, 'every choice has a word');

select * from finish();
rollback;
