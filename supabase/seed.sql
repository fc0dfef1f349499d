-- A demo programme, put in on the first start of the local stack.
insert into loyalty.partner (name) values ('Кофейня «Зерно»'), ('Пекарня «Паляниця»');
