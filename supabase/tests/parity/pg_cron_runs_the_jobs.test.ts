import assert from "node:assert/strict";
import type postgres from "postgres";
import { connect } from "../_harness/db.ts";
import { parityUrl } from "./_kit.ts";

const RUNS = 2;
const LIMIT_MS = 60_000;

interface Seen {
  job: string;
  /** Finished runs as cron.job_run_details has them. */
  runs: number;
  succeeded: number;
  role: string;
  /** Runs that ops.job_run noted. */
  noted: number;
  failed: number;
  error: string | null;
}

Deno.test("ops.install_cron() makes pg_cron run every job, and stop running what is switched off", async (t) => {
  const sql = connect(parityUrl(), { max: 1 });
  try {
    await t.step("the jobs are registered with the schedules of the list", async () => {
      const [said] = await sql`select ops.install_cron() as text`;
      const list = await sql`select name, schedule from ops.job where enabled order by name`;
      assert.equal(said?.text, `${list.length} jobs registered with pg_cron`);
      assert.deepEqual(
        [...await sql`select jobname as name, schedule from cron.job where active order by name`],
        [...list],
      );
    });

    await t.step("every one of them runs, and one that fails is noted as failed and runs again", async () => {
      await sql`insert into ops.job (name, schedule, call, description)
                values ('parity_fails', '2 seconds', 'select 1 / 0', 'Fails, for a test.')`;
      await sql`update ops.job set schedule = '2 seconds'`;
      await sql`select ops.install_cron()`;
      const rows = await watch(sql);
      for (const { job, runs, succeeded, role, noted, failed, error } of rows) {
        assert.equal(succeeded, runs, `${job}: pg_cron's own status`);
        assert.equal(role, "postgres", job);
        // pg_cron notes the end of a run a moment after the run itself has done so.
        assert.ok(
          noted === runs || noted === runs + 1,
          `${job}: ${noted} rows of ops.job_run for ${runs} runs`,
        );
        if (job === "parity_fails") assert.deepEqual([failed, error], [noted, "22012: division by zero"]);
        else assert.deepEqual([failed, error], [0, null], job);
      }
    });

    await t.step("what is switched off is unregistered and runs no more", async () => {
      await sql`update ops.job set enabled = false`;
      await sql`select ops.install_cron()`;
      assert.deepEqual([...await sql`select jobname from cron.job`], []);
      await pause(1_000);
      const before = await countRuns(sql);
      await pause(5_000);
      assert.equal(await countRuns(sql), before);
    });
  } finally {
    await sql.end();
  }
});

/** Waits until pg_cron has finished so many runs of every job. */
async function watch(sql: postgres.Sql): Promise<Seen[]> {
  for (const until = Date.now() + LIMIT_MS;;) {
    const rows = await sql<Seen[]>`
      select j.name as job, d.runs, d.succeeded, d.role, r.noted, r.failed, r.error
      from ops.job j
      cross join lateral (
        select count(*)::int as runs, count(*) filter (where d.status = 'succeeded')::int as succeeded, max(d.username) as role
        from cron.job c join cron.job_run_details d on d.jobid = c.jobid
        where c.jobname = j.name and d.end_time is not null) d
      cross join lateral (
        select count(*)::int as noted, count(*) filter (where r.status = 'failed')::int as failed, max(r.error) as error
        from ops.job_run r where r.job = j.name) r
      order by j.name`;
    if (rows.every(({ runs }) => runs >= RUNS)) return rows;
    if (Date.now() > until) {
      throw new Error(
        `pg_cron did not run every job ${RUNS} times in ${LIMIT_MS / 1000} s: ${JSON.stringify(rows)}`,
      );
    }
    await pause(500);
  }
}

async function countRuns(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select count(*)::int as n from cron.job_run_details`;
  return row?.n ?? 0;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
