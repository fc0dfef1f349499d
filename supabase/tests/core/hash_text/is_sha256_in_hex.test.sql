begin;
select plan(2);

select is(core.hash_text('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad', 'the example of FIPS 180-4');
select is(core.hash_text('ї'), encode(sha256('\xd197'), 'hex'), 'letters count as UTF-8');

select * from finish();
rollback;
