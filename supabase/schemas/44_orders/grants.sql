revoke all on schema orders from public;
