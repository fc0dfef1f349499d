import assert from "node:assert/strict";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";

Deno.test("a purchase that waits for the undo of the only other one gives the reward anew, beside a job, without a deadlock", () =>
  withTestDatabase(async ({ sql }) => {
    await sql.unsafe(`
      insert into loyalty.partner (name) values ('Зерно');
      select people.add_person(jsonb_build_object('id', i)) from generate_series(7001, 7004) i;
      select ledger.open_wallet(tests.person(i)) from generate_series(7001, 7002) i;
      insert into loyalty.staff (partner_id, person_id, role, added_by, added_at)
      select p.id, tests.person(i), 'owner', 'test', core.now() from loyalty.partner p, generate_series(7003, 7004) i;
      select people.attach_inviter(tests.person(7002), p.invite_code) from people.person p where p.telegram_id = 7001;
      select loyalty.purchase('one', p.id, tests.person(7002), tests.person(7003), 1000) from loyalty.partner p;`);
    const [purchase, job] = [await sql.reserve(), await sql.reserve()];
    const pids = [await backendPid(purchase), await backendPid(job)];
    const waiting = await sql.begin(async (tx) => {
      await tx`select loyalty.undo('back', p.id, tests.person(7003)) from loyalty.purchase p`;
      const bought = purchase`
        select loyalty.purchase('two', p.id, tests.person(7002), tests.person(7004), 1000) from loyalty.partner p`
        .then(() => "bought", (error) => error.code);
      await waitForLock(sql, pids[0]!);
      const locked = job`select ledger.lock_wallets(array[tests.person(7001), tests.person(7002)])`
        .then(() => "locked", (error) => error.code);
      await waitForLock(sql, pids[1]!);
      return [bought, locked].map((promise) => [promise] as const);
    });
    assert.deepEqual(await Promise.all(waiting.map(([promise]) => promise)), ["bought", "locked"]);
    purchase.release();
    job.release();
    const rows =
      await sql`select ledger.balance(tests.person(i))::int as balance from generate_series(7001, 7002) i`;
    assert.deepEqual(rows.map(({ balance }) => balance), [100, 50]);
    assert.deepEqual([...await sql`select * from ledger.verify()`], []);
  }));
