begin;
select plan(4);

select media.keep('partner', jsonb_build_object('file_id', 'A' || n, 'file_unique_id', 'U' || n, 'file_size', n), 'promo')
from generate_series(1, 3) n;

select is((select jsonb_agg(c - 'id' - 'path') from jsonb_array_elements(api.claim_media(2)) c),
  '[{"bot": "partner", "file_id": "A1", "size": 1}, {"bot": "partner", "file_id": "A2", "size": 2}]', 'the longest due go first');
select is((select c ->> 'path' from jsonb_array_elements(api.claim_media(5)) c), 'promo/' || (select id from media.item where file_id = 'A3'),
  'the other is left, and its path is its purpose and number');
select is(api.claim_media(5), '[]', 'all are leased');
select is((select count(*) from media.item where next_at between clock_timestamp() + '80 seconds' and clock_timestamp() + '91 seconds'), 3::bigint,
  'for 90 seconds');

select * from finish();
rollback;
