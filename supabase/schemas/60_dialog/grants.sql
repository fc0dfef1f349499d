revoke all on schema dialog from public;
