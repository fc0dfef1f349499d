import assert from "node:assert/strict";
import type postgres from "postgres";
import { connect, withTestDatabase } from "../_harness/db.ts";
import { proveLedger } from "./_ledger.ts";
import { balanceOf, openShop, race, type Shop } from "./_spending.ts";

interface Refund {
  id: string;
  points_taken_back: string;
}

Deno.test("points that a refund is taking back are not put aside", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    const bought = await buy(sql, shop, "test:1");
    const before = await balanceOf(sql, shop.client);
    const late = await race(
      sql,
      (tx) => refund(tx, bought, "back", 100_000, shop.first),
      (other) => other`select loyalty.open_spend_code(${shop.client}, ${before})`.execute(),
    );
    assert.equal(late, "KP207");
    assert.equal(await balanceOf(sql, shop.client), 100);
    await proveLedger(sql);
  }));

Deno.test("points that are being put aside are taken back as a debt", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    const bought = await buy(sql, shop, "test:1");
    const before = await balanceOf(sql, shop.client);
    const late = await race(
      sql,
      (tx) => tx`select loyalty.open_spend_code(${shop.client}, ${before})`.execute(),
      (other) => refund(other, bought, "back", 100_000, shop.second),
    );
    assert.ok(typeof late !== "string");
    assert.equal(await balanceOf(sql, shop.client), 100 - before);
    await proveLedger(sql);
  }));

Deno.test("two refunds of more than the bill at once: the second is refused", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    const bought = await buy(sql, shop, "test:1");
    const late = await race(
      sql,
      (tx) => refund(tx, bought, "one", 60_000, shop.first),
      (other) => refund(other, bought, "two", 60_000, shop.second),
    );
    assert.equal(late, "KP336");
    assert.deepEqual(await takenBack(sql), ["30"]);
    await proveLedger(sql);
  }));

Deno.test("two refunds that fit together are both right", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    const bought = await buy(sql, shop, "test:1");
    await race(
      sql,
      (tx) => refund(tx, bought, "one", 33_333, shop.first),
      (other) => refund(other, bought, "two", 66_667, shop.second),
    );
    assert.deepEqual(await takenBack(sql), ["16", "34"]);
    assert.equal(await balanceOf(sql, shop.client), 100);
    await proveLedger(sql);
  }));

Deno.test("one refund sent twice at once is one refund", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    const bought = await buy(sql, shop, "test:1");
    const late = await race(
      sql,
      (tx) => refund(tx, bought, "one", 60_000, shop.first),
      (other) => refund(other, bought, "one", 60_000, shop.first),
    );
    assert.ok(typeof late !== "string");
    assert.equal(late.points_taken_back, "30");
    assert.deepEqual(await takenBack(sql), ["30"]);
    await proveLedger(sql);
  }));

Deno.test("one key for refunds of two people's purchases at once is for the first", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    const bought = await buy(sql, shop, "test:1");
    await sql`update people.person set inviter_id = null where id = ${shop.client}`;
    const other = await buy(sql, { ...shop, client: shop.inviter }, "test:2");
    const late = await race(
      sql,
      (tx) => refund(tx, bought, "one", 60_000, shop.first),
      (second) => refund(second, other, "one", 60_000, shop.second),
    );
    assert.equal(late, "KP339");
    assert.deepEqual(await takenBack(sql), ["30"]);
    await proveLedger(sql);
  }));

Deno.test("an undo waits for a refund and takes what is left", () =>
  withTestDatabase(async ({ sql }) => {
    const shop = await openShop(sql);
    const bought = await buy(sql, shop, "test:1");
    await race(
      sql,
      (tx) => refund(tx, bought, "one", 60_000, shop.second),
      (other) => other`select loyalty.undo('two', ${bought}, ${shop.first})`.execute(),
    );
    assert.deepEqual(await takenBack(sql), ["30", "20"]);
    assert.equal(await balanceOf(sql, shop.client), 100);
    await proveLedger(sql);
  }));

Deno.test("many small refunds, of friend and inviter, over eight connections add up and never deadlock", () =>
  withTestDatabase(async ({ sql, url }) => {
    const shop = await openShop(sql);
    const bought = await buy(sql, shop, "test:1");
    const others = await buy(sql, { ...shop, client: shop.inviter }, "test:2");
    const many = connect(url, { max: 8 });
    try {
      await Promise.all(
        Array.from({ length: 40 }, (_, i) => i).flatMap((i) => [
          refund(many, bought, `one:${i}`, 2500, i % 2 ? shop.first : shop.second),
          refund(many, others, `two:${i}`, 2500, i % 2 ? shop.second : shop.first),
        ]),
      );
    } finally {
      await many.end();
    }
    assert.equal(await balanceOf(sql, shop.client), 100);
    assert.equal(await balanceOf(sql, shop.inviter), 0);
    await proveLedger(sql);
  }));

/** A purchase for 1000.00, which earns 50 points. */
async function buy(sql: postgres.ISql, shop: Shop, key: string): Promise<string> {
  const [row] = await sql<
    { id: string }[]
  >`select id from loyalty.purchase(${key}, ${shop.partner}, ${shop.client}, ${shop.first}, 100000)`;
  if (!row) throw new Error("no purchase");
  return row.id;
}

async function refund(
  sql: postgres.ISql,
  purchase: string,
  key: string,
  bill: number,
  cashier: string,
): Promise<Refund> {
  const [row] = await sql<Refund[]>`
    select id, points_taken_back from loyalty.refund(${key}, ${purchase}, ${bill}, ${cashier}, 'returned')`;
  if (!row) throw new Error("no refund");
  return row;
}

async function takenBack(sql: postgres.Sql): Promise<string[]> {
  return (await sql<Refund[]>`select id, points_taken_back from loyalty.refund order by id`)
    .map((row) => row.points_taken_back);
}
