import postgres from "postgres";

interface Line {
  command: string;
  role: string;
  runs: number;
  succeeded: number;
  first: string;
  last: string;
  noted: string | null;
}

/** What pg_cron ran, as cron.job_run_details has it, and what ops.job_run noted of each, as lines for people. */
export async function cronReport(url: string): Promise<string[]> {
  const sql = postgres(url, { max: 1 });
  try {
    const lines = await sql<Line[]>`
      select d.command, d.username as role, count(*)::int as runs,
        count(*) filter (where d.status = 'succeeded')::int as succeeded,
        to_char(min(d.start_time), 'HH24:MI:SS.MS') as first, to_char(max(d.start_time), 'HH24:MI:SS.MS') as last,
        (select string_agg(format('%s %s%s', n.runs, n.status, ' (' || n.error || ')'), ', ' order by n.status)
         from (select r.status, r.error, count(*) as runs from ops.job_run r
               where d.command = format('select ops.run_job(%L)', r.job) group by r.status, r.error) n) as noted
      from cron.job_run_details d
      where d.end_time is not null
      group by d.command, d.username order by d.command`;
    return lines.map(({ command, role, runs, succeeded, first, last, noted }) =>
      `${command} as ${role}: ${runs} runs from ${first} to ${last}, ${succeeded} succeeded; ops.job_run: ${
        noted ?? "nothing"
      }`
    );
  } finally {
    await sql.end();
  }
}

/** Which Postgres and pg_cron this is. */
export async function engineName(url: string): Promise<string> {
  const sql = postgres(url, { max: 1 });
  try {
    const [row] = await sql<{ name: string }[]>`
      select format('Postgres %s with pg_cron %s', current_setting('server_version'),
        (select extversion from pg_extension where extname = 'pg_cron')) as name`;
    return row?.name ?? "";
  } finally {
    await sql.end();
  }
}
