import assert from "node:assert/strict";
import { connect, withTestDatabase } from "../../_harness/db.ts";
import { backendPid, waitForLock } from "../../_harness/race.ts";

interface Granted {
  granted: number;
}

Deno.test("a welcome bonus asked for twice at once is given once, and only one is told so", async () => {
  await withTestDatabase(async ({ sql, url }) => {
    await sql`select people.add_person('{"id": 7001}')`;
    const [first, second] = [connect(url, { max: 1 }), connect(url, { max: 1 })];
    try {
      const pid = await backendPid(second);
      let late: Promise<Granted[]> | undefined;
      const early = await first.begin(async (tx) => {
        const rows = await tx<Granted[]>`
          select loyalty.grant_welcome_bonus(id)::integer as granted from people.person`;
        late = second<
          Granted[]
        >`select loyalty.grant_welcome_bonus(id)::integer as granted from people.person`
          .execute();
        await waitForLock(sql, pid);
        return rows;
      });
      assert.deepEqual([early[0], (await late)?.[0]], [{ granted: 100 }, { granted: 0 }]);
      const [balance] = await sql<{ points: number }[]>`
        select ledger.balance(id)::integer as points from people.person`;
      assert.equal(balance?.points, 100);
    } finally {
      await Promise.all([first.end(), second.end()]);
    }
  });
});
