begin;
select plan(15);

select is(people.normalise_phone(t), null, coalesce('none: ' || t, 'none: null'))
from unnest(array['', '   ', '+', 'позвоните мне', '+380abc1234567', '12345', '501234567', '+3805012', '+0501234567', '1234567890123456',
  '+380501234567 доб. 5', '050 123 45 67 или 050 765 43 21', '<b>0501234567</b>', '++380501234567', null]) t;

select * from finish();
rollback;
