create function people.card_number(p_serial bigint) returns bigint
language plpgsql immutable set search_path = ''
as $$
declare
  v_rest bigint := p_serial;
  v_sum integer := 0;
  v_digit integer;
  v_double boolean := true;
begin
  while v_rest > 0 loop
    v_digit := v_rest % 10;
    v_sum := v_sum + case when v_double then v_digit * 2 / 10 + v_digit * 2 % 10 else v_digit end;
    v_rest := v_rest / 10;
    v_double := not v_double;
  end loop;
  return p_serial * 10 + (10 - v_sum % 10) % 10;
end
$$;
comment on function people.card_number(bigint) is
  'A card number: the serial with its Luhn check digit (ISO/IEC 7812-1) behind it, so that a cashier''s slip of one digit is noticed.';
