insert into core.setting (key, value, type, owner, description) values
  ('donate_currency', '"USD"', 'text', 'programme', 'Currency of the amounts that people choose from: the one in which the pages take money. It needs a rate.'),
  ('bmc_url', '""', 'text', 'programme', 'Address of the page at Buy Me a Coffee; empty: not offered.'),
  ('kofi_url', '""', 'text', 'programme', 'Address of the page at Ko-fi; empty: not offered.'),
  ('tribute_url', '""', 'text', 'programme', 'Address of the page of Tribute; empty: not offered.');

insert into payments.preset (currency, amount) values
  ('USD', 3), ('USD', 5), ('USD', 10), ('USD', 25), ('EUR', 3), ('EUR', 5), ('EUR', 10), ('EUR', 25),
  ('UAH', 100), ('UAH', 200), ('UAH', 500), ('UAH', 1000), ('XTR', 50), ('XTR', 100), ('XTR', 250);
