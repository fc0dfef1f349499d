import assert from "node:assert/strict";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { openAccounts, post, proveLedger, sqlState } from "./_ledger.ts";

for (const to of ["wallet", "partner"] as const) {
  Deno.test(`parts of a transfer to a ${to} taken back by two sessions at once never come to more than it`, () =>
    withTestDatabase(async ({ sql }) => {
      const [programme = "", wallet = ""] = await openAccounts(sql, 1);
      const [shop] = await sql<{ id: string }[]>`select ledger.open_account('partner', 'partner:7001') as id`;
      const credit = to === "wallet" ? wallet : shop?.id ?? "";
      const [given] = await post(sql, [{ key: "test:1", debit: programme, credit, amount: 100 }]);
      const id = given?.transfer_id ?? "";
      const second = await sql.reserve();
      const pid = await backendPid(second);
      const [waiting] = await sql.begin(async (tx) => {
        await tx`select * from ledger.reverse(${id}, 'test:a', 'test', null, 60)`;
        const waiting = second`select * from ledger.reverse(${id}, 'test:b', 'test', null, 60)`
          .then(() => "reversed", sqlState);
        await waitForLock(sql, pid);
        return [[waiting]] as const;
      });
      assert.equal(await waiting[0], "KP218");
      await second`select * from ledger.reverse(${id}, 'test:b', 'test', null, 40)`;
      second.release();
      assert.deepEqual(await parts(sql, id), ["60", "40"]);
      await proveLedger(sql);
    }));
}

Deno.test("all that is left is what another session leaves of it", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", wallet = ""] = await openAccounts(sql, 1);
    const [given] = await post(sql, [{ key: "test:1", debit: programme, credit: wallet, amount: 100 }]);
    const id = given?.transfer_id ?? "";
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await tx`select * from ledger.reverse(${id}, 'test:a', 'test', null, 60)`;
      const waiting = second`select * from ledger.reverse(${id}, 'test:b', 'test', null)`.execute();
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    await waiting[0];
    second.release();
    assert.deepEqual(await parts(sql, id), ["60", "40"]);
    await proveLedger(sql);
  }));

Deno.test("a part taken back by two sessions at once under one key is taken back once", () =>
  withTestDatabase(async ({ sql }) => {
    const [programme = "", wallet = ""] = await openAccounts(sql, 1);
    const [given] = await post(sql, [{ key: "test:1", debit: programme, credit: wallet, amount: 100 }]);
    const id = given?.transfer_id ?? "";
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await tx`select * from ledger.reverse(${id}, 'test:a', 'test', null, 60)`;
      const waiting = second`select replayed from ledger.reverse(${id}, 'test:a', 'test', null, 60)`
        .execute();
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.deepEqual([...await waiting[0]], [{ replayed: true }]);
    second.release();
    assert.deepEqual(await parts(sql, id), ["60"]);
    await proveLedger(sql);
  }));

/** The points of each reversal of a transfer, in order. */
async function parts(sql: Parameters<typeof proveLedger>[0], id: string): Promise<string[]> {
  const rows = await sql<{ amount: string }[]>`
    select e.amount from ledger.transfer t join ledger.entry e on e.transfer_id = t.id and e.amount > 0
    where t.reverses = ${id} order by t.id`;
  return rows.map(({ amount }) => amount);
}
