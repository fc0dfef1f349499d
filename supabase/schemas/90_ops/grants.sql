revoke all on schema ops from public;
