begin;
select plan(1);

select lives_ok($$select api.report_deliveries('client', '[{"id": 999999, "outcome": "sent"}, {"id": null, "outcome": "dead", "error_code": 403}, {}]')$$, 'pruned, or never there');

select * from finish();
rollback;
