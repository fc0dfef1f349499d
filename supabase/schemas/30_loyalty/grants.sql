revoke all on schema loyalty from public;
