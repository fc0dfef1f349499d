/** Who runs the jobs, and whether they do. */
import { Cron } from "croner";
import type postgres from "postgres";
import { type Check, ok, problem, type Scene } from "./check.ts";
import { count, short, span } from "./words.ts";

/** Seconds: a job of every two seconds may wait for a longer one, or for a busy machine. */
const SLACK_S = 10;

interface Job {
  name: string;
  schedule: string;
  started_at: Date | null;
  status: string | null;
  error: string | null;
  /** Since when something could have run it: the server's start, or the first run of any job if that is later. */
  since: Date;
}

/** What pg_cron has, of the jobs that should be there. */
interface Registered {
  name: string;
  right: boolean;
}

/**
 * Seconds between two runs that should have been, at most, around a moment.
 * @param schedule pg_cron's grammar: 'N seconds', or five fields in UTC
 */
export function period(schedule: string, at: Date = new Date()): number {
  const seconds = /^(\d+) seconds?$/.exec(schedule.trim())?.[1];
  if (seconds !== undefined) return Number(seconds);
  const runs = new Cron(schedule, { timezone: "UTC", mode: "5-part", paused: true }).nextRuns(3, at);
  const gaps = runs.slice(1).map((run, i) => (run.getTime() - (runs[i]?.getTime() ?? 0)) / 1000);
  return Math.max(...gaps, 0) || 366 * 86_400;
}

function readJobs(sql: postgres.Sql): Promise<Job[]> {
  return sql<Job[]>`
    select j.name, j.schedule, r.started_at, r.status, r.error,
      greatest(pg_postmaster_start_time(), (select min(q.started_at) from ops.job_run q)) as since
    from ops.job j
    left join lateral (select * from ops.job_run q where q.job = j.name order by q.id desc limit 1) r on true
    where j.enabled order by j.name`;
}

/** What is wrong with one job, or undefined. */
function complaint(job: Job, now: number): string | undefined {
  const limit = 2 * period(job.schedule) + SLACK_S;
  const age = (moment: Date) => (now - moment.getTime()) / 1000;
  if (job.status === "failed") {
    return `${job.name} failed ${span(age(job.started_at ?? new Date()))} ago (${short(job.error)})`;
  }
  // A server that was down could run nothing: lateness counts from its start.
  if (age(job.since) <= limit) return undefined;
  if (job.started_at === null) return `${job.name} has never run (schedule: ${job.schedule})`;
  return age(job.started_at) > limit
    ? `${job.name} is late: last run ${span(age(job.started_at))} ago (schedule: ${job.schedule})`
    : undefined;
}

/** Who runs the list here, and what is wrong with that. */
async function scheduler({ sql, mode }: Scene): Promise<{ name: string; fault?: [string, string] }> {
  const [has] = await sql<{ cron: boolean; local: boolean }[]>`
    select to_regclass('cron.job') is not null as cron, exists (
      select from pg_stat_activity a
      where a.datname = current_database() and a.application_name = 'kopilka scheduler') as local`;
  if (!has?.cron) {
    const name = "the local scheduler";
    if (has?.local) return { name };
    return mode === "local"
      ? { name, fault: ["nothing runs the jobs: the local scheduler is away", "npx -y deno task start"] }
      : {
        name,
        fault: [
          "nothing runs the jobs: pg_cron is not installed",
          "in the SQL editor: create extension pg_cron; select ops.install_cron()",
        ],
      };
  }
  const jobs = await sql<Registered[]>`
    select j.name, exists (
      select from cron.job c where c.jobname = j.name and c.active and c.schedule = j.schedule
        and c.database = current_database()) as right
    from ops.job j where j.enabled order by j.name`;
  const wrong = jobs.filter((job) => !job.right).map((job) => job.name);
  if (wrong.length === 0) return { name: "pg_cron" };
  return {
    name: "pg_cron",
    fault: [
      `not registered with pg_cron as ops.job has it: ${wrong.join(", ")}`,
      "in the SQL editor: select ops.install_cron()",
    ],
  };
}

/** The line about the jobs. */
export const jobsCheck: Check = {
  name: "jobs",
  needs: ["database"],
  async run(scene) {
    const jobs = await readJobs(scene.sql);
    const { name, fault } = await scheduler(scene);
    if (fault) return problem(...fault);
    const now = Date.now();
    const wrong = jobs.flatMap((job) => complaint(job, now) ?? []);
    if (wrong.length === 0) return ok(`${count(jobs.length, "job")}, run by ${name}`);
    const failed = jobs.find((job) => job.status === "failed");
    const todo = failed
      ? `see its errors (select * from ops.job_run where job = '${failed.name}' order by id desc limit 5), then run it ` +
        `by hand: select ops.run_job('${failed.name}')`
      : name === "pg_cron"
      ? "see what it says (select * from cron.job_run_details order by runid desc), then: select ops.install_cron()"
      : "start the stack again, which runs them: npx -y deno task start";
    return problem(wrong.join("; "), todo);
  },
};
