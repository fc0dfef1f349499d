revoke all on schema payments from public;
