-- 1,000 wallets and 100 partners' accounts, and the ledger's tables once more without its triggers.
select ledger.open_wallet(p.id) from generate_series(1, 1000) n,
  lateral people.add_person(jsonb_build_object('id', 8000000000 + n, 'first_name', 'Person')) p;
select ledger.open_account('partner', 'partner:' || n) from generate_series(1, 100) n;

create schema bare;
create table bare.account (like ledger.account including all);
create table bare.transfer (like ledger.transfer including all);
create table bare.entry (like ledger.entry including all, foreign key (transfer_id) references bare.transfer (id));
insert into bare.account (id, name, person_id, balance, version, opened_at) overriding system value
select a.id, a.name, a.person_id, a.balance, a.version, a.opened_at from ledger.account a;
