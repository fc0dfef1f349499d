import assert from "node:assert/strict";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { proveLedger, sqlState } from "./_ledger.ts";
import { buy, openTill } from "./_till.ts";

Deno.test("the same receipt at two tills at once is one purchase, the other waits and is refused", () =>
  withTestDatabase(async ({ sql }) => {
    const till = await openTill(sql);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await buy(tx, till, {
        key: "k1",
        cashier: till.cashiers[0],
        client: till.clients[0],
        minor: 10000,
        receipt: "R",
      });
      const waiting = buy(second, till, {
        key: "k2",
        cashier: till.cashiers[1],
        client: till.clients[1],
        minor: 10000,
        receipt: "R",
      }).then(() => "bought", sqlState);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.equal(await waiting[0], "KP316");
    second.release();
    const [sums] =
      await sql`select count(*) as purchases, sum(points_earned) as earned from loyalty.purchase`;
    assert.deepEqual({ ...sums }, { purchases: "1", earned: "5" });
    await proveLedger(sql);
  }));

Deno.test("a receipt of a purchase that is given up goes to the one that waited", () =>
  withTestDatabase(async ({ sql }) => {
    const till = await openTill(sql);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    let waiting: Promise<string> | undefined;
    await sql.begin(async (tx) => {
      await buy(tx, till, {
        key: "k1",
        cashier: till.cashiers[0],
        client: till.clients[0],
        minor: 10000,
        receipt: "R",
      });
      waiting = buy(second, till, {
        key: "k2",
        cashier: till.cashiers[1],
        client: till.clients[1],
        minor: 20000,
        receipt: "R",
      }).then(({ points_earned }) => points_earned, sqlState);
      await waitForLock(sql, pid);
      throw new Error("given up");
    }).catch((error: Error) => assert.equal(error.message, "given up"));
    assert.equal(await waiting, "10");
    second.release();
    await proveLedger(sql);
  }));

Deno.test("one key sent twice at once is one purchase, and both are told of it", () =>
  withTestDatabase(async ({ sql }) => {
    const till = await openTill(sql);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const bill = { key: "k1", cashier: till.cashiers[0], client: till.clients[0], minor: 10000 };
    const [first, waiting] = await sql.begin(async (tx) => {
      const first = await buy(tx, till, bill);
      const waiting = buy(second, till, bill);
      await waitForLock(sql, pid);
      return [first, [waiting]] as const;
    });
    assert.deepEqual(await waiting[0], first);
    second.release();
    const [sums] = await sql`select count(*) as purchases from loyalty.purchase`;
    assert.equal(sums?.purchases, "1");
    await proveLedger(sql);
  }));

Deno.test("one key for two purchases at once, of another client at another till, is refused after it waited", () =>
  withTestDatabase(async ({ sql }) => {
    const till = await openTill(sql);
    const second = await sql.reserve();
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await buy(tx, till, { key: "k1", cashier: till.cashiers[0], client: till.clients[0], minor: 10000 });
      const waiting = buy(second, till, {
        key: "k1",
        cashier: till.cashiers[1],
        client: till.clients[1],
        minor: 10000,
      })
        .then(() => "bought", sqlState);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    assert.equal(await waiting[0], "KP317");
    second.release();
    await proveLedger(sql);
  }));
