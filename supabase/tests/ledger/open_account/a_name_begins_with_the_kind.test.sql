begin;
select plan(6);


select throws_ok(format('select ledger.open_account(%L, %L)', k, n), 'KP217', null, format('not %s as %s', n, k))
from (values ('partner', 'programme:x'), ('wallet', 'wallet:1'), ('partner', 'partner:'), ('partner', 'partner:A b'), (null, 'partner:1'), ('partner', null)) v (k, n);

select * from finish();
rollback;
