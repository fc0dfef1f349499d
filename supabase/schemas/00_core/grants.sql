revoke all on schema core from public;
