import assert from "node:assert/strict";
import type postgres from "postgres";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { openAccounts, post, proveLedger, sqlState } from "./_ledger.ts";

Deno.test("points that are being spent are not expired: what is left expires", () =>
  withTestDatabase(async ({ sql }) => {
    const { programme, wallet } = await giveExpiring(sql);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await post(tx, [{ key: "test:spend", debit: wallet, credit: programme, amount: 60 }]);
      const waiting = expire(second, "a");
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.equal(await waiting[0], "40");
    second.release();
    assert.equal(await balance(sql, wallet), "0");
    await proveLedger(sql);
  }));

Deno.test("points that are being expired are not spent", () =>
  withTestDatabase(async ({ sql }) => {
    const { programme, wallet } = await giveExpiring(sql);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      assert.equal(await expire(tx, "a"), "100");
      const waiting = post(second, [{ key: "test:spend", debit: wallet, credit: programme, amount: 60 }])
        .then(() => "spent", sqlState);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.equal(await waiting[0], "KP207");
    second.release();
    assert.equal(await balance(sql, wallet), "0");
    await proveLedger(sql);
  }));

Deno.test("a wallet that two runs expire at once is expired once", () =>
  withTestDatabase(async ({ sql }) => {
    const { wallet } = await giveExpiring(sql);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      assert.equal(await expire(tx, "a"), "100");
      const waiting = expire(second, "b");
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.equal(await waiting[0], "0");
    second.release();
    assert.equal(await balance(sql, wallet), "0");
    await proveLedger(sql);
  }));

/** Gives 100 points that expire in a day to one wallet. */
async function giveExpiring(sql: postgres.Sql): Promise<{ programme: string; wallet: string }> {
  const [programme = "", wallet = ""] = await openAccounts(sql, 1);
  await sql`
    select from ledger.post_one('test:give', 'adjustment', ${programme}, ${wallet}, 100, 'test', now() + interval '1 day')`;
  return { programme, wallet };
}

/** The points that a run expires which looks two days ahead. */
async function expire(sql: postgres.ISql, run: string): Promise<string> {
  const [row] = await sql<{ points: string }[]>`
    select points from ledger.expire(now() + interval '2 days', 0, 1000, ${run})`;
  return row?.points ?? "";
}

async function balance(sql: postgres.Sql, account: string): Promise<string> {
  const [row] = await sql<{ balance: string }[]>`select balance from ledger.account where id = ${account}`;
  return row?.balance ?? "";
}
