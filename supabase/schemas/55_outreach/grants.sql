revoke all on schema outreach from public;
