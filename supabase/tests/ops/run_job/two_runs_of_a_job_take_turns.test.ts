import assert from "node:assert/strict";
import { connect, withTestDatabase } from "../../_harness/db.ts";
import { backendPid, lockWaits, waitForLock } from "../../_harness/race.ts";

Deno.test("two runs of one job take turns, runs of two jobs do not wait", async () => {
  await withTestDatabase(async ({ sql, url }) => {
    await sql`insert into ops.job (name, schedule, call, description) values
      ('probe', '10 seconds', 'select 1', 'A test.'), ('other', '10 seconds', 'select 1', 'A test.')`;
    const [first, second] = [connect(url, { max: 1 }), connect(url, { max: 1 })];
    try {
      const pid = await backendPid(second);
      let late: Promise<unknown> | undefined;
      await first.begin(async (tx) => {
        await tx`select ops.run_job('probe')`;
        await second`select ops.run_job('other')`;
        assert.deepEqual([...await lockWaits(sql)], []);
        late = second`select ops.run_job('probe')`.execute();
        await waitForLock(sql, pid);
      });
      await late;
      const runs = await sql<
        { job: string; status: string }[]
      >`select job, status from ops.job_run order by job`;
      assert.deepEqual([...runs], [
        { job: "other", status: "ok" },
        { job: "probe", status: "ok" },
        { job: "probe", status: "ok" },
      ]);
    } finally {
      await Promise.all([first.end(), second.end()]);
    }
  });
});
