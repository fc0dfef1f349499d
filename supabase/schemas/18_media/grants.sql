revoke all on schema media from public;
