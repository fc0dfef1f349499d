revoke all on schema gateway from public;
