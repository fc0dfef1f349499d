create table flows.job_watch (
  job text primary key,
  due_by timestamptz not null,
  last_at timestamptz,
  failed_since timestamptz,
  last_error text
);
alter table flows.job_watch enable row level security;
comment on table flows.job_watch is 'How jobs are doing, as the admin''s status shows it. Written by ops, which stands higher and alone knows the jobs: one row for each that is enabled.';
comment on column flows.job_watch.job is 'Name of the job.';
comment on column flows.job_watch.due_by is 'By when it should have run again (wall clock); later it is late.';
comment on column flows.job_watch.last_at is 'When it last ran (wall clock); null: not yet.';
comment on column flows.job_watch.failed_since is 'First failure after its last success (wall clock); null while it does well.';
comment on column flows.job_watch.last_error is 'SQLSTATE and message of the last failure, null while it does well.';
