-- Tests run as postgres.
grant usage, create on schema tests to postgres;
grant all on all tables in schema tests to postgres;
grant all on all sequences in schema tests to postgres;
grant execute on all functions in schema tests to postgres;
