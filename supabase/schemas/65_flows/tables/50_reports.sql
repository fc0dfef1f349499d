create table flows.report_request (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person (id),
  partner_id bigint not null references loyalty.partner (id),
  kind text not null constraint report_request_kind_is_known check (kind in ('day', 'month', 'staff', 'statement')),
  period date not null,
  format text not null constraint report_request_format_is_known check (format in ('xlsx', 'csv')),
  message_id bigint,
  update_id bigint not null,
  requested_at timestamptz not null,
  finished_at timestamptz,
  row_count bigint,
  constraint report_request_finished_counts_its_rows check (row_count is null or finished_at is not null)
);
create unique index report_request_open_idx on flows.report_request (person_id, partner_id, kind, period, format) where finished_at is null;
create index report_request_person_id_idx on flows.report_request (person_id);
create index report_request_partner_id_idx on flows.report_request (partner_id);
alter table flows.report_request enable row level security;
comment on table flows.report_request is 'A report as a file that somebody asked for; job partner_reports makes it. The same one is waited for once.';
comment on column flows.report_request.id is 'Number of the request.';
comment on column flows.report_request.person_id is 'Who asked.';
comment on column flows.report_request.partner_id is 'Whose report it is.';
comment on column flows.report_request.kind is 'day and month: purchases; staff: a month by cashiers; statement: the lines of a month''s statement.';
comment on column flows.report_request.period is 'The day, or the first day of the month.';
comment on column flows.report_request.format is 'xlsx or csv.';
comment on column flows.report_request.message_id is 'The message that says that it is being prepared, and becomes the file; null while that message is still to be sent.';
comment on column flows.report_request.update_id is 'The press that asked, by which that message is found.';
comment on column flows.report_request.requested_at is 'When (wall clock).';
comment on column flows.report_request.finished_at is 'When its file went to the outbox, or it was dropped because they may not see it any more (wall clock); null: it is open.';
comment on column flows.report_request.row_count is 'Rows of the file; null when none was made.';
