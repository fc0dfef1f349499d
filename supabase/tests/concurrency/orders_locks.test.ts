import assert from "node:assert/strict";
import type postgres from "postgres";
import { connect, withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { sqlState } from "./_ledger.ts";

const ORDERS = 120;
const PIECES = 1_000;

/** A client, by Telegram's number. */
type Client = 7001 | 7002;
const CLIENTS: readonly Client[] = [7001, 7002];

/** Two clients who may have many unpaid orders, and two items of 20 Stars; the items' numbers. */
async function setUp(sql: postgres.Sql): Promise<[string, string]> {
  await sql`update core.setting set value = '100' where key = 'order_unpaid_limit'`;
  await sql`select people.add_person(jsonb_build_object('id', id, 'first_name', 'Anna')) from unnest(${[
    ...CLIENTS,
  ]}::bigint[]) id`;
  const [mug, shirt] = await sql<{ id: string }[]>`
    select orders.add_item(name, 'Blue', null, 20, null, ${PIECES}, false, false, null, 'test') as id
    from unnest('{Mug,Shirt}'::text[]) name`;
  assert.ok(mug && shirt);
  return [mug.id, shirt.id];
}

/** Orders an item for Stars and has the first invoice sent; the order's number. */
async function place(sql: postgres.ISql, client: Client, item: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    select id from orders.place(gen_random_uuid()::text, tests.person(${client}), ${item}, 'stars', 'A', '+380501234567', null)`;
  assert.ok(row);
  await invoice(sql, client, row.id);
  return row.id;
}

/** Has an invoice sent; its number. */
async function invoice(sql: postgres.ISql, client: Client, order: string): Promise<string> {
  const [row] = await sql<{ id: string }[]>`select id from orders.invoice(${order}, tests.person(${client}))`;
  return row?.id ?? "";
}

async function cancel(sql: postgres.ISql, client: Client, order: string): Promise<string> {
  const [row] = await sql<{ status: string }[]>`
    select status from orders.cancel(${order}, 'person:' || tests.person(${client}), null, tests.person(${client}))`;
  return row?.status ?? "";
}

/** Telegram asks whether an invoice may be paid. */
async function ask(sql: postgres.ISql, client: Client, invoice: string): Promise<string> {
  const [row] = await sql<{ ok: string }[]>`
    select tests.pre_checkout(${client}, i) ->> 'ok' as ok from payments.invoice i where id = ${invoice}`;
  return row?.ok ?? "";
}

/** Telegram tells that an invoice was paid; what became of the money. */
async function pay(sql: postgres.ISql, client: Client, invoice: string): Promise<string> {
  await sql`select tests.pay(${client}, i, 'charge ' || id) from payments.invoice i where id = ${invoice}`;
  const [row] = await sql<{ became: string }[]>`
    select concat_ws(' ', status, reason) as became from payments.payment where transaction_key = ${
    "client:charge " + invoice
  }`;
  return row?.became ?? "";
}

/** Somebody looks at an order or item, whose row is locked until the commit. */
async function look(sql: postgres.ISql, table: "order" | "item", id: string): Promise<string> {
  await sql`select from ${sql("orders." + table)} where id = ${id} for no key update`;
  return "";
}

/** How many pieces are left of both items. */
async function pieces(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ n: number }[]>`select sum(stock)::int as n from orders.item`;
  return row?.n ?? 0;
}

/** Something that is under way over a connection of its own, in a transaction that stays open. */
interface UnderWay<T> {
  pid: number;
  did: Promise<T | string>;
  commit: () => Promise<void>;
}

/** Begins something in a transaction; returns when it is done, or (waits) is seen waiting for a lock. */
async function begin<T>(
  sql: postgres.Sql,
  what: (own: postgres.ISql) => Promise<T>,
  waits = true,
): Promise<UnderWay<T>> {
  const own = await sql.reserve();
  const pid = await backendPid(own);
  await own`begin`;
  await own`set local lock_timeout = '30s'`;
  const did = what(own).catch(sqlState);
  await (waits ? waitForLock(sql, pid) : did);
  return {
    pid,
    did,
    async commit() {
      await did;
      await own`commit`;
      own.release();
    },
  };
}

/** Lets whoever waits go on, and says what became of each. */
function outcomes(...all: UnderWay<string>[]): Promise<string[]> {
  return Promise.all(all.map(async ({ did, commit }) => {
    const outcome = await did;
    await commit();
    return outcome;
  }));
}

function withShop(body: (sql: postgres.Sql, mug: string, shirt: string) => Promise<void>): Promise<void> {
  return withTestDatabase(async ({ url }) => {
    const sql = connect(url, { max: 12 });
    try {
      await body(sql, ...await setUp(sql));
    } finally {
      await sql.end({ timeout: 2 });
    }
  });
}

Deno.test("an invoice that is sent while its order is being cancelled is paid at once: both go through", () =>
  withShop(async (sql, mug) => {
    const order = await place(sql, 7001, mug);
    const sent = await begin(sql, (own) => invoice(own, 7001, order), false);
    // Who looks at the order next keeps the others at its row once the invoice is there.
    const looks = await begin(sql, (own) => look(own, "order", order));
    const cancelled = await begin(sql, (own) => cancel(own, 7001, order));
    await sent.commit();
    await looks.did;
    while (!(await waitForLock(sql, cancelled.pid)).blocked_by.includes(looks.pid));
    const newest = await sent.did;
    const paid = await begin(sql, (own) => pay(own, 7001, newest));
    await looks.commit();
    assert.deepEqual(await outcomes(cancelled, paid), ["cancelled", "queued order_closed"]);
  }));

Deno.test("an order is cancelled while the job gives up it and another of the same item: both go through", () =>
  withShop(async (sql, mug) => {
    const [, second] = [await place(sql, 7001, mug), await place(sql, 7002, mug)];
    await sql`update orders.order set created_at = created_at - interval '25 hours'`;
    const looks = await begin(sql, (own) => look(own, "item", mug), false);
    const expired = await begin(
      sql,
      async (own) => String((await own`select orders.expire_unpaid() as n`)[0]?.n),
    );
    const cancelled = await begin(sql, (own) => cancel(own, 7002, second));
    await looks.commit();
    assert.deepEqual(await outcomes(expired, cancelled), ["2", "cancelled"]);
    assert.equal(await pieces(sql), 2 * PIECES);
  }));

Deno.test("two clients who ordered the same items the other way round leave at once: both go through", () =>
  withShop(async (sql, mug, shirt) => {
    for (const [client, item] of [[7001, mug], [7001, shirt], [7002, shirt], [7002, mug]] as const) {
      await place(sql, client, item);
    }
    const looks = await begin(sql, (own) => look(own, "item", mug), false);
    const forget = async (own: postgres.ISql, client: Client) =>
      String((await own`select 'gone' as did from orders.forget(tests.person(${client}))`)[0]?.did);
    const [anna, petro] = [
      await begin(sql, (own) => forget(own, 7001)),
      await begin(sql, (own) => forget(own, 7002)),
    ];
    await looks.commit();
    assert.deepEqual(await outcomes(anna, petro), ["gone", "gone"]);
    assert.equal(await pieces(sql), 2 * PIECES);
  }));

Deno.test("an order whose payment Telegram is just being told to take is not given up", () =>
  withShop(async (sql, mug) => {
    const order = await place(sql, 7001, mug);
    const newest = await invoice(sql, 7001, order);
    await sql`update orders.order set created_at = created_at - interval '25 hours'`;
    const asked = await begin(sql, (own) => ask(own, 7001, newest), false);
    const expired = await begin(
      sql,
      async (own) => String((await own`select orders.expire_unpaid() as n`)[0]?.n),
      false,
    );
    assert.deepEqual(await outcomes(asked, expired), ["true", "0"]);
  }));

Deno.test(`new invoices, cancellations, queries and payments of ${ORDERS} orders at once never deadlock`, () =>
  withShop(async (sql, mug, shirt) => {
    const became: Record<string, number> = {};
    const count = (outcome: string) => became[outcome] = (became[outcome] ?? 0) + 1;
    const buyUp = async (client: Client, item: string, turn: number) => {
      const order = await place(sql, client, item);
      const sendAndPay = async () => {
        const newest = await invoice(sql, client, order);
        await Promise.all([ask(sql, client, newest), pay(sql, client, newest)]);
      };
      const lookOften = async () => {
        for (let n = 0; n < 4; n++) {
          await sql`select pg_sleep(0.003) from (select from orders.order where id = ${order} for no key update) o`;
        }
      };
      const calls = [lookOften, sendAndPay, () => cancel(sql, client, order), sendAndPay, lookOften];
      await Promise.all(
        [...calls.slice(turn % 5), ...calls.slice(0, turn % 5)].map((call) =>
          call().then(() => count("done"), (error) => count(sqlState(error)))
        ),
      );
    };
    // Two orders at a time, each of their calls over a connection of its own.
    await Promise.all(CLIENTS.map(async (client) => {
      for (let n = 0; n < ORDERS / 2; n++) await buyUp(client, n % 2 ? mug : shirt, n);
    }));
    delete became.done;
    // KP445: the order was cancelled or paid before. Nothing else is refused.
    assert.deepEqual(
      Object.keys(became).filter((outcome) => outcome !== "KP445"),
      [],
      JSON.stringify(became),
    );
    const [found] = await sql<{ deadlocks: number; astray: number; kept: number }[]>`
      select (select deadlocks::int from pg_stat_database where datname = current_database()) as deadlocks,
        (select count(*)::int from payments.payment p where (p.status = 'matched')
          <> exists (select from orders.order o where o.payment_id = p.id)) as astray,
        (select count(*)::int from orders.order o where o.status <> 'cancelled') as kept`;
    assert.deepEqual([found?.deadlocks, found?.astray], [0, 0]);
    assert.equal(await pieces(sql), 2 * PIECES - found!.kept);
  }));
