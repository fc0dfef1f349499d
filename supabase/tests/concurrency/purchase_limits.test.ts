import assert from "node:assert/strict";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { proveLedger, sqlState } from "./_ledger.ts";
import { buy, openTill } from "./_till.ts";

Deno.test("two purchases of one client at once stay within the daily cap together", () =>
  withTestDatabase(async ({ sql }) => {
    const till = await openTill(sql);
    await sql`select core.set_setting('client_daily_cap_points', '8', 'test')`;
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [first, waiting] = await sql.begin(async (tx) => {
      const first = await buy(tx, till, {
        key: "k1",
        cashier: till.cashiers[0],
        client: till.clients[0],
        minor: 10000,
      });
      const waiting = buy(second, till, {
        key: "k2",
        cashier: till.cashiers[1],
        client: till.clients[0],
        minor: 10000,
      });
      await waitForLock(sql, pid);
      return [first, [waiting]] as const;
    });
    assert.deepEqual([first.points_earned, (await waiting[0]).points_earned], ["5", "3"]);
    second.release();
    await proveLedger(sql);
  }));

Deno.test("two purchases of one cashier at once stay within their limit together", () =>
  withTestDatabase(async ({ sql }) => {
    const till = await openTill(sql);
    await sql`select core.set_setting('cashier_daily_limit_points', '8', 'test')`;
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await buy(tx, till, { key: "k1", cashier: till.cashiers[0], client: till.clients[0], minor: 10000 });
      const waiting = buy(second, till, {
        key: "k2",
        cashier: till.cashiers[0],
        client: till.clients[1],
        minor: 10000,
      })
        .then(() => "bought", sqlState);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.equal(await waiting[0], "KP320");
    second.release();
    await proveLedger(sql);
  }));

Deno.test("one consent used at two tills at once pays once", () =>
  withTestDatabase(async ({ sql }) => {
    const till = await openTill(sql);
    const [spend] = await sql<
      { id: string }[]
    >`select s.id from loyalty.open_spend_code(${till.clients[0]}, 50) s`;
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const bill = { client: till.clients[0], minor: 10000, points: 50, spend: spend?.id };
    const [waiting] = await sql.begin(async (tx) => {
      await buy(tx, till, { key: "k1", cashier: till.cashiers[0], ...bill });
      const waiting = buy(second, till, { key: "k2", cashier: till.cashiers[1], ...bill })
        .then(() => "bought", sqlState);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.equal(await waiting[0], "KP333");
    second.release();
    const [left] = await sql<{ balance: string }[]>`select ledger.balance(${till.clients[0]}) as balance`;
    assert.equal(left?.balance, "52");
    await proveLedger(sql);
  }));

Deno.test("purchases of an inviter and of the friend at once, in both orders, never deadlock", () =>
  withTestDatabase(async ({ sql }) => {
    const till = await openTill(sql);
    await sql`update people.person set inviter_id = ${till.clients[0]} where id = ${till.clients[1]}`;
    const rounds = Array.from({ length: 25 }, (_, i) => i);
    await Promise.all(rounds.flatMap((i) => [
      buy(sql, till, {
        key: `a${i}`,
        cashier: till.cashiers[i % 2] ?? "",
        client: till.clients[0],
        minor: 10000,
      }),
      buy(sql, till, {
        key: `b${i}`,
        cashier: till.cashiers[1 - i % 2] ?? "",
        client: till.clients[1],
        minor: 10000,
      }),
    ]));
    const [referral] = await sql`select count(*) as referrals from loyalty.referral`;
    assert.equal(referral?.referrals, "1");
    await proveLedger(sql);
  }));
