import { Cron } from "croner";
import postgres from "postgres";
import { messageOf } from "../lib/errors.ts";

/** How to run the jobs of a database. */
export interface SchedulerOptions {
  databaseUrl: string;
  /** Gets a line when a job fails. */
  log: (line: string) => void;
}

/** The running jobs. */
export interface Scheduler {
  stop(): Promise<void>;
}

/** What ops.run_job returns: a failure is undone and recorded there, not raised. */
interface JobResult {
  status: string;
  error: string | null;
}

interface Job {
  name: string;
  schedule: string;
}

const REREAD_MS = 60_000;
const RETRY_MS = 2_000;

/**
 * Runs the enabled rows of ops.job through ops.run_job(name), as pg_cron does on Supabase: a schedule has five fields
 * (UTC) or is 'N seconds'; a job never overlaps itself. The list is read again each minute. While the database is away
 * jobs are skipped; they catch up by themselves.
 */
export function startScheduler({ databaseUrl, log }: SchedulerOptions): Scheduler {
  const sql = postgres(databaseUrl, {
    max: 2,
    // The driver's own waits grow to 20 s, long after the database is back.
    backoff: () => 0.2,
    onnotice: () => {},
    connection: { application_name: "kopilka scheduler" },
  });
  const running = new Map<string, { job: Job; stop: () => void }>();
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const runJob = async (name: string): Promise<void> => {
    try {
      const [row] = await sql<{ result: JobResult }[]>`select ops.run_job(${name}) as result`;
      if (row?.result.status === "failed") log(`job ${name} failed: ${row.result.error}`);
    } catch (error) {
      if (!stopped && !isAway(error)) log(`job ${name}: ${messageOf(error)}`);
    }
  };
  const reread = async (): Promise<void> => {
    let next = REREAD_MS;
    try {
      const jobs = await sql<Job[]>`select name, schedule from ops.job where enabled`;
      if (stopped) return;
      for (const [name, entry] of running) {
        if (jobs.some((job) => job.name === name && job.schedule === entry.job.schedule)) continue;
        entry.stop();
        running.delete(name);
      }
      for (const job of jobs) {
        if (!running.has(job.name)) {
          running.set(job.name, {
            job,
            stop: schedule(job.schedule, () => runJob(job.name)),
          });
        }
      }
    } catch (error) {
      if (!stopped && !isAway(error)) log(`the list of jobs: ${messageOf(error)}`);
      next = RETRY_MS;
    }
    if (!stopped) timer = setTimeout(reread, next);
  };
  reread();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      for (const entry of running.values()) entry.stop();
      await sql.end({ timeout: 2 });
    },
  };
}

/** Starts one schedule in pg_cron's grammar; returns what stops it. Throws when the grammar is another. */
export function schedule(text: string, work: () => Promise<void>): () => void {
  const seconds = /^(\d+) seconds?$/.exec(text.trim())?.[1];
  if (seconds === undefined) {
    const cron = new Cron(text, { timezone: "UTC", protect: true, mode: "5-part" }, work);
    return () => cron.stop();
  }
  let busy = false;
  const timer = setInterval(async () => {
    if (busy) return;
    busy = true;
    await work();
    busy = false;
  }, Number(seconds) * 1000);
  return () => clearInterval(timer);
}

/** Is this only the database being down, starting or stopping? */
function isAway(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? "";
  return /^(57P0|08)|^(CONNECT|ECONN|EPIPE)/.test(code);
}
