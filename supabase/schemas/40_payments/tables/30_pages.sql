create table payments.preset (
  currency payments.currency_code not null references payments.currency (code),
  amount integer not null constraint preset_amount_is_positive check (amount > 0),
  primary key (currency, amount)
);
alter table payments.preset enable row level security;
comment on table payments.preset is 'The amounts that people choose from, beside one of their own.';
comment on column payments.preset.currency is 'The currency; XTR for Telegram Stars.';
comment on column payments.preset.amount is 'Whole units: dollars, Stars.';
