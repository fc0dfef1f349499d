import assert from "node:assert/strict";
import { connect, withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";

interface Issued {
  issued: number;
}

Deno.test("statements asked for twice at once are issued once, and the fee is taken once", async () => {
  await withTestDatabase(async ({ sql, url }) => {
    await sql`select core.set_clock('2026-03-10 12:00+02')`;
    await sql`insert into loyalty.partner (name) values ('Café')`;
    await sql`insert into loyalty.partner_rate select id, '2026-01-01', 500, 5000, 500, 'test' from loyalty.partner`;
    await sql`
      select ledger.post_one('t:1', 'purchase_earn', loyalty.partner_account(r.id), ledger.open_wallet(p.id), 1000, 'test')
      from loyalty.partner r, people.add_person('{"id": 7001}') p`;
    await sql`select core.set_clock('2026-04-01 03:00+03')`;
    await sql`select ledger.close_days()`;
    const [first, second] = [connect(url, { max: 1 }), connect(url, { max: 1 })];
    try {
      const pid = await backendPid(second);
      let late: Promise<Issued[]> | undefined;
      const early = await first.begin(async (tx) => {
        const rows = await tx<Issued[]>`select loyalty.issue_statements('2026-03-01')::integer as issued`;
        late = second<Issued[]>`select loyalty.issue_statements('2026-03-01')::integer as issued`.execute();
        await waitForLock(sql, pid);
        return rows;
      });
      assert.deepEqual([early[0], (await late)?.[0]], [{ issued: 1 }, { issued: 0 }]);
      const [fees] = await sql<{ points: number }[]>`
        select balance::integer as points from ledger.account_balance where name = 'programme:fees'`;
      assert.equal(fees?.points, 50);
    } finally {
      await Promise.all([first.end(), second.end()]);
    }
  });
});
