revoke all on schema webhooks from public;
