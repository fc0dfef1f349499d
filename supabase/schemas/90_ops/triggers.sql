create trigger job_is_watched after insert or update or delete on ops.job
for each row execute function ops.watch_job();

create trigger job_run_is_noted after insert on ops.job_run
for each row execute function ops.note_run();
