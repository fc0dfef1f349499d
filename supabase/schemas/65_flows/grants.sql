revoke all on schema flows from public;
