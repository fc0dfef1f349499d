import assert from "node:assert/strict";
import { connect, withTestDatabase } from "../../_harness/db.ts";
import { backendPid, waitForLock } from "../../_harness/race.ts";

Deno.test("two first contacts at once give one person", async () => {
  await withTestDatabase(async ({ sql, url }) => {
    const [first, second] = [connect(url, { max: 1 }), connect(url, { max: 1 })];
    try {
      const pid = await backendPid(second);
      let late: Promise<{ id: string }[]> | undefined;
      const [made] = await first.begin(async (tx) => {
        const rows = await tx<{ id: string }[]>`select id from people.add_person('{"id": 7001}')`;
        late = second<{ id: string }[]>`select id from people.add_person('{"id": 7001}')`.execute();
        await waitForLock(sql, pid);
        return rows;
      });
      assert.deepEqual([...await late ?? []], [made]);
      const [count] = await sql<{ n: number }[]>`
        select count(*)::integer as n from people.person where telegram_id = 7001`;
      assert.equal(count?.n, 1);
    } finally {
      await Promise.all([first.end(), second.end()]);
    }
  });
});
