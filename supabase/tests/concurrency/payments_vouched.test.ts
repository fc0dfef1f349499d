import assert from "node:assert/strict";
import type postgres from "postgres";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { addPayer, provePayments } from "./_payments.ts";

const PAYER = 71_000_001;

/** Ten dollars through Tribute, which vouches for the payer. */
async function donate(sql: postgres.ISql, n: number): Promise<void> {
  const event = {
    name: "new_donation",
    created_at: `${new Date().toISOString().slice(0, 19)}.00000${n}Z`,
    payload: { amount: 1000, currency: "usd", telegram_user_id: PAYER },
  };
  await sql`select payments.receive('tribute', ${JSON.stringify(event)}::text::json)`;
}

Deno.test("two payments at once of somebody who is vouched for go towards one code each", async () => {
  await withTestDatabase(async ({ sql }) => {
    const { person } = await addPayer(sql, PAYER);
    await sql`select payments.open_pending(${person}, 'bmc', 1000, 'USD')`;
    const other = await sql.reserve();
    try {
      const pid = await backendPid(other);
      const second = await sql.begin(async (tx) => {
        const holder = await backendPid(tx);
        await donate(tx, 1);
        const waiting = donate(other, 2);
        assert.deepEqual((await waitForLock(sql, pid)).blocked_by, [holder]);
        return { waiting };
      });
      await second.waiting;
    } finally {
      other.release();
    }
    const pendings = await sql<
      { status: string }[]
    >`select status from payments.pending_payments order by id`;
    assert.deepEqual(pendings.map(({ status }) => status), ["completed", "completed"]);
    await provePayments(sql);
  });
});
