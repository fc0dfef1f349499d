begin;
select plan(20);

create function pg_temp.reads(p_note text, p_what text) returns text language sql as $$
  select is(payments.find_codes(p_note), '{71000001_1780394400}', p_what)
$$;
select pg_temp.reads('71000001_1780394400', 'as it is');
select pg_temp.reads('For my points: 71000001_1780394400. Thanks!', 'within words');
select pg_temp.reads('`71000001\_1780394400`', 'with Markdown''s backslash');
select pg_temp.reads('71000001 1780394400', 'with a blank');
select pg_temp.reads('71000001 _ 1780394400', 'with blanks around');
select pg_temp.reads(E'71000001_\n1780394400', 'over two lines');
select pg_temp.reads('71000001-1780394400', 'with a hyphen');
select pg_temp.reads('71000001—1780394400', 'with a dash');
select pg_temp.reads('71000001.1780394400', 'with a dot');
select pg_temp.reads('７１０００００１＿１７８０３９４４００', 'in full width');
select pg_temp.reads('٧١٠٠٠٠٠١_١٧٨٠٣٩٤٤٠٠', 'in Arabic digits');
select pg_temp.reads(U&'7100\200B0001_1780\00AD394400\FEFF', 'with characters that nobody sees');
select pg_temp.reads('7&#49;000001&#95;1780394400', 'with HTML entities');
select pg_temp.reads('71000001&amp;#x5F;1780394400', 'escaped twice');
select pg_temp.reads('71000001_1780394400 71000001_1780394400', 'twice is once');
select is(payments.find_codes('71000001_1780394400, 71000002_1780394401'), '{71000001_1780394400,71000002_1780394401}', 'two are two');
select is(payments.find_codes('call +380 67 123 45 67, order 12345, 2026-06-02 10:00'), '{}', 'phones, orders and dates are none');
select is(payments.find_codes('71000001, 1780394400'), '{}', 'a comma parts two numbers');
select is(payments.find_codes(null), '{}', 'no note');
select is(payments.find_codes('<b>Thanks</b> 🎉 &#0; &#xD800; &#999999;'), '{}', 'what is no character does no harm');

select * from finish();
rollback;
