import assert from "node:assert/strict";
import type postgres from "postgres";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { proveLedger, sqlState } from "./_ledger.ts";

/** Two clients with 100 points each, and an item of 60 points or 20 Stars of which so many are left. */
async function setUp(
  sql: postgres.Sql,
  stock: number,
): Promise<{ anna: string; petro: string; item: string }> {
  const [anna, petro] = await sql<{ id: string }[]>`
    select p.id from unnest('{anna,petro}'::text[]) with ordinality n (name, i),
      lateral people.add_person(jsonb_build_object('id', 7000 + i, 'first_name', n.name)) p order by n.i`;
  if (!anna || !petro) throw new Error("nobody");
  for (const { id } of [anna, petro]) {
    await sql`select 1 from ledger.post_one(${"test:" + id}, 'adjustment',
      ledger.account_id('programme:bonuses'), ledger.open_wallet(${id}), 100, 'test')`;
  }
  const [item] = await sql<{ id: string }[]>`
    select orders.add_item('Кружка', 'Синяя', 60, 20, null, ${stock}, true, false, null, 'test') as id`;
  return { anna: anna.id, petro: petro.id, item: item?.id ?? "" };
}

/** Does the first in a transaction that stays open until the second is seen waiting for a lock of it. */
async function race(
  sql: postgres.Sql,
  first: (tx: postgres.ISql) => Promise<unknown>,
  second: (tx: postgres.ISql) => Promise<string>,
): Promise<string> {
  const other = await sql.reserve();
  try {
    const pid = await backendPid(other);
    const [waiting] = await sql.begin(async (tx) => {
      const holder = await backendPid(tx);
      await first(tx);
      const waiting = second(other).catch(sqlState);
      assert.deepEqual((await waitForLock(sql, pid)).blocked_by, [holder]);
      return [[waiting]] as const;
    });
    return await waiting[0];
  } finally {
    other.release();
  }
}

async function place(sql: postgres.ISql, person: string, item: string, way = "points"): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select id from orders.place(${
    "test:" + person
  }, ${person}, ${item}, ${way}, 'A', '+380501234567', 'Київ, 1')`;
  return row?.id ?? "";
}

/** Places an order with points and pays it, as the conversation does, in one transaction. */
async function buy(sql: postgres.ISql, person: string, item: string): Promise<string> {
  const [row] = await sql<{ status: string }[]>`
    select (orders.pay_with_points((orders.place(${
    "test:" + person
  }, ${person}, ${item}, 'points', 'A', '+380501234567', 'Київ, 1')).id, ${person})).status`;
  return row?.status ?? "";
}

/** Money that came for an order of 20 Stars. */
async function money(sql: postgres.Sql, order: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into payments.payment (provider, transaction_key, amount_minor, currency, paid_at, arrived_at, telegram_id, purpose, order_id,
      status, matched_by)
    values ('telegram', ${
    "client:" + order
  }, 20, 'XTR', core.now(), core.now(), 7001, 'order', ${order}, 'matched', 'invoice') returning id`;
  return row?.id ?? "";
}

async function markPaid(sql: postgres.ISql, order: string, payment: string): Promise<string> {
  const [row] = await sql<{ status: string }[]>`select status from orders.mark_paid(${order}, ${payment})`;
  return row?.status ?? "";
}

async function cancel(sql: postgres.ISql, order: string): Promise<string> {
  const [row] = await sql<{ outcome: string }[]>`
    select status || '/' || refund as outcome from orders.cancel(${order}, 'person:0', 'test')`;
  return row?.outcome ?? "";
}

/** The stock, what is in the review queue, and the orders' statuses. */
async function state(sql: postgres.Sql): Promise<Record<string, unknown> | undefined> {
  const [row] = await sql`select (select stock from orders.item) as stock,
    (select count(*)::int from payments.payment where status = 'queued' and reason = 'order_closed') as queued,
    (select string_agg(status || '/' || refund, ',' order by id) from orders.order) as orders`;
  return row;
}

Deno.test("the last piece is one person's, the other waits, is refused and keeps their points", () =>
  withTestDatabase(async ({ sql }) => {
    const { anna, petro, item } = await setUp(sql, 1);
    assert.equal(await race(sql, (tx) => buy(tx, anna, item), (tx) => buy(tx, petro, item)), "KP441");
    const [row] = await sql<{ points: string }[]>`select ledger.balance(${petro}) as points`;
    assert.equal(row?.points, "100");
    assert.deepEqual(await state(sql), { stock: 0, queued: 0, orders: "paid/none" });
    await proveLedger(sql);
  }));

Deno.test("an order pressed twice at once is one order, paid once", () =>
  withTestDatabase(async ({ sql }) => {
    const { anna, item } = await setUp(sql, 5);
    assert.equal(await race(sql, (tx) => buy(tx, anna, item), (tx) => buy(tx, anna, item)), "paid");
    const [row] = await sql<{ points: string }[]>`select ledger.balance(${anna}) as points`;
    assert.equal(row?.points, "40");
    assert.deepEqual(await state(sql), { stock: 4, queued: 0, orders: "paid/none" });
    await proveLedger(sql);
  }));

Deno.test("money that comes while its order is being cancelled waits for an admin", () =>
  withTestDatabase(async ({ sql }) => {
    const { anna, item } = await setUp(sql, 1);
    const order = await place(sql, anna, item, "stars");
    const payment = await money(sql, order);
    assert.equal(
      await race(sql, (tx) => cancel(tx, order), (tx) => markPaid(tx, order, payment)),
      "cancelled",
    );
    assert.deepEqual(await state(sql), { stock: 1, queued: 1, orders: "cancelled/none" });
  }));

Deno.test("an order that is cancelled while its money comes has it given back", () =>
  withTestDatabase(async ({ sql }) => {
    const { anna, item } = await setUp(sql, 1);
    const order = await place(sql, anna, item, "stars");
    const payment = await money(sql, order);
    assert.equal(
      await race(sql, (tx) => markPaid(tx, order, payment), (tx) => cancel(tx, order)),
      "cancelled/queued",
    );
    assert.deepEqual(await state(sql), { stock: 1, queued: 0, orders: "cancelled/queued" });
  }));

Deno.test("an order that is being paid is left alone by the job and stays paid", () =>
  withTestDatabase(async ({ sql }) => {
    const { anna, item } = await setUp(sql, 1);
    const order = await place(sql, anna, item, "stars");
    const payment = await money(sql, order);
    await sql`update orders.order set created_at = created_at - interval '25 hours'`;
    await sql.begin(async (tx) => {
      await markPaid(tx, order, payment);
      const [row] = await sql<{ n: string }[]>`select orders.expire_unpaid() as n`;
      assert.equal(row?.n, "0");
    });
    assert.deepEqual(await state(sql), { stock: 0, queued: 0, orders: "paid/none" });
  }));

Deno.test("an order that its client and an admin cancel at once gives its points back once", () =>
  withTestDatabase(async ({ sql }) => {
    const { anna, item } = await setUp(sql, 1);
    await buy(sql, anna, item);
    const [row] = await sql<{ id: string }[]>`select id from orders.order`;
    const order = row?.id ?? "";
    assert.equal(
      await race(
        sql,
        (tx) => tx`select orders.cancel(${order}, ${"person:" + anna}, null, ${anna})`,
        (tx) => cancel(tx, order),
      ),
      "cancelled/done",
    );
    const [wallet] = await sql<{ points: string }[]>`select ledger.balance(${anna}) as points`;
    assert.equal(wallet?.points, "100");
    assert.deepEqual(await state(sql), { stock: 1, queued: 0, orders: "cancelled/done" });
    await proveLedger(sql);
  }));
