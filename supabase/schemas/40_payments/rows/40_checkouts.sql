insert into core.error (sqlstate, name, text_key, meaning, is_a_refusal) values
  ('KP419', 'checkout_not_offered', 'error.checkout_not_offered', 'The deployment has no token of Crypto Pay, or Crypto Pay makes no invoices in the currency, or the currency has no rate.', true);

insert into core.setting (key, value, type, owner, description) values
  ('cryptopay_ready', 'false', 'boolean', 'deployment', 'Whether the functions have a token of Crypto Pay (CRYPTO_PAY_TOKEN): paying with crypto is offered only then.');
