import assert from "node:assert/strict";
import type postgres from "postgres";
import { withTestDatabase } from "../_harness/db.ts";
import { proveLedger } from "./_ledger.ts";
import { balanceOf, openShop, race, type Shop } from "./_spending.ts";

interface Spend {
  id: string;
  status: string;
}

Deno.test("two codes for the last points at once: the later one stands, the earlier is cancelled", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    const late = await race(sql, (tx) => code(tx, shop, 60), (other) => code(other, shop, 60));
    assert.ok(typeof late !== "string");
    assert.deepEqual(await statuses(sql), ["cancelled", "ready"]);
    assert.equal(await balanceOf(sql, shop.client), 40);
    await proveLedger(sql);
  }));

Deno.test("a code while a request is being confirmed: the code stands, the last points are aside once", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    const asked = await ask(sql, shop, 60);
    await race(sql, (tx) => confirm(tx, shop, asked.id), (other) => code(other, shop, 60));
    assert.deepEqual(await statuses(sql), ["cancelled", "ready"]);
    assert.equal(await balanceOf(sql, shop.client), 40);
    await proveLedger(sql);
  }));

Deno.test("a request confirmed while a code takes its place is refused", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    const asked = await ask(sql, shop, 60);
    const late = await race(sql, (tx) => code(tx, shop, 60), (other) => confirm(other, shop, asked.id));
    assert.equal(late, "KP333");
    assert.deepEqual(await statuses(sql), ["cancelled", "ready"]);
    assert.equal(await balanceOf(sql, shop.client), 40);
    await proveLedger(sql);
  }));

Deno.test("a request confirmed twice at once puts its points aside once", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    const asked = await ask(sql, shop, 60);
    const late = await race(
      sql,
      (tx) => confirm(tx, shop, asked.id),
      (other) => confirm(other, shop, asked.id),
    );
    assert.ok(typeof late !== "string");
    assert.equal(late.status, "ready");
    assert.equal(await balanceOf(sql, shop.client), 40);
    await proveLedger(sql);
  }));

Deno.test("one code at two tills at once pays for one purchase", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    const { id } = await code(sql, shop, 60);
    const late = await race(
      sql,
      (tx) => buy(tx, shop, "test:1", shop.first, id),
      (other) => buy(other, shop, "test:2", shop.second, id),
    );
    assert.equal(late, "KP333");
    assert.deepEqual(await statuses(sql), ["used"]);
    const spent = await sql`select from ledger.transfer where kind = 'purchase_spend'`;
    assert.equal(spent.length, 1);
    await proveLedger(sql);
  }));

Deno.test("a code that is being used does not expire under the till's hands", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    const { id } = await code(sql, shop, 60);
    const closed = await race(sql, async (tx) => {
      await buy(tx, shop, "test:1", shop.first, id);
      await sql`select core.set_clock('2026-11-21 10:06+00')`;
    }, (other) => other<{ n: string }[]>`select loyalty.expire_spends() as n`);
    assert.ok(typeof closed !== "string");
    assert.equal(closed[0]?.n, "0");
    assert.deepEqual(await statuses(sql), ["used"]);
    await proveLedger(sql);
  }));

Deno.test("both jobs that give back what was not used run at once", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    await code(sql, shop, 60);
    await sql`select core.set_clock('2026-11-21 10:06+00')`;
    await race(
      sql,
      (tx) => tx`select ledger.settle_due_holds()`.execute(),
      (other) => other`select loyalty.expire_spends()`.execute(),
    );
    assert.deepEqual(await statuses(sql), ["expired"]);
    assert.equal(await balanceOf(sql, shop.client), 100);
    await proveLedger(sql);
  }));

async function code(sql: postgres.ISql, shop: Shop, points: number): Promise<Spend> {
  return one(await sql<Spend[]>`select id, status from loyalty.open_spend_code(${shop.client}, ${points})`);
}

async function ask(sql: postgres.ISql, shop: Shop, points: number): Promise<Spend> {
  return one(
    await sql<
      Spend[]
    >`select id, status from loyalty.ask_spend(${shop.partner}, ${shop.first}, ${shop.client}, 100000, ${points})`,
  );
}

async function confirm(sql: postgres.ISql, shop: Shop, id: string): Promise<Spend> {
  return one(await sql<Spend[]>`select id, status from loyalty.confirm_spend(${id}, ${shop.client})`);
}

async function buy(
  sql: postgres.ISql,
  shop: Shop,
  key: string,
  cashier: string,
  spend: string,
): Promise<void> {
  await sql`
    select loyalty.purchase(${key}, ${shop.partner}, ${shop.client}, ${cashier}, 100000, 60, p_spend_id => ${spend})`;
}

async function statuses(sql: postgres.Sql): Promise<string[]> {
  return (await sql<Spend[]>`select id, status from loyalty.spend order by id`).map(({ status }) => status);
}

function one(rows: Spend[]): Spend {
  if (!rows[0]) throw new Error("no consent");
  return rows[0];
}
