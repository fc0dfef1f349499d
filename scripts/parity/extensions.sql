-- pg_cron as Supabase's image gives it to postgres, who is no superuser (supabase/postgres, extension scripts of pg_cron).
create extension pg_cron schema pg_catalog;
grant usage on schema cron to postgres with grant option;
grant all on all functions in schema cron to postgres with grant option;
grant all on all tables in schema cron to postgres with grant option;
revoke all on table cron.job from postgres;
grant select on table cron.job to postgres with grant option;

create extension plpgsql_check schema extensions;
