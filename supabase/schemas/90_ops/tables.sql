create schema ops;
comment on schema ops is 'Keeping it running: jobs, retention, first settings. For operators and schedulers; SECURITY DEFINER where a scheduler''s role must reach the tables.';

create table ops.job (
  name text primary key,
  schedule text not null constraint job_schedule_is_pg_crons check (
    schedule ~ '^([1-9]|[1-5][0-9]) seconds$' or schedule ~ '^\S+ \S+ \S+ \S+ \S+$'),
  call text not null,
  enabled boolean not null default true,
  description text not null
);
alter table ops.job enable row level security;
comment on table ops.job is 'The one list of what runs when.';
comment on column ops.job.name is 'Name, also in pg_cron.';
comment on column ops.job.schedule is 'Cron expression of five fields in UTC, or N seconds (pg_cron''s grammar).';
comment on column ops.job.call is 'The SQL that does it; idempotent, so that a missed or doubled run does no harm.';
comment on column ops.job.enabled is 'Whether it runs.';
comment on column ops.job.description is 'What it is for.';

create table ops.job_run (
  id bigint generated always as identity primary key,
  job text not null references ops.job (name),
  started_at timestamptz not null,
  finished_at timestamptz not null,
  status text not null constraint job_run_status_is_known check (status in ('ok', 'failed')),
  error text,
  constraint job_run_failed_has_an_error check ((status = 'failed') = (error is not null))
);
create index job_run_job_idx on ops.job_run (job, id);
alter table ops.job_run enable row level security;
comment on table ops.job_run is 'Every run of a job.';
comment on column ops.job_run.id is 'Number of the run.';
comment on column ops.job_run.job is 'The job.';
comment on column ops.job_run.started_at is 'Start (wall clock).';
comment on column ops.job_run.finished_at is 'End (wall clock).';
comment on column ops.job_run.status is 'ok or failed.';
comment on column ops.job_run.error is 'SQLSTATE and message of a failure.';
