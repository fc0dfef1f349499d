revoke all on schema loyalty from public;

-- Not even the owner changes what was frozen.
revoke update, delete, truncate on loyalty.statement, loyalty.refund from current_user;
