revoke all on schema people from public;
