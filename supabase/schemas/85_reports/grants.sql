revoke all on schema reports from public;
