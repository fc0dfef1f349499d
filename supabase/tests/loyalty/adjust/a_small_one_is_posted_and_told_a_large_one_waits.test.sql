begin;
select plan(7);

create temp table anna as select * from people.add_person('{"id": 7001, "first_name": "Anna", "language_code": "en"}');
create temp table chief as select * from people.add_person('{"id": 7002, "first_name": "Chief", "language_code": "en"}');
select throws_ok(format('select loyalty.adjust(%s, %s, %L, %s)', anna.id, v.amount, v.reason, chief.id), 'KP350', null, v.why)
from anna, chief, (values (0, 'x', 'nothing'), (1.5, 'x', 'a fraction'), (5, ' ', 'without a reason')) v (amount, reason, why);
select is((loyalty.adjust(anna.id, 100, 'a lost receipt', chief.id)).status, 'posted', 'a small one is posted at once') from anna, chief;
select throws_ok(format('select loyalty.adjust(%s, -101, %L, %s)', anna.id, 'x', chief.id), 'KP351', null, 'more than the wallet has') from anna, chief;
select is((loyalty.adjust(anna.id, 5000, 'a prize', chief.id)).status, 'pending', 'a large one waits for a second admin') from anna, chief;
select is(ledger.balance(anna.id), 100::bigint, 'and moves nothing yet') from anna;

select * from finish();
rollback;
