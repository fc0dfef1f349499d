import assert from "node:assert/strict";
import type postgres from "postgres";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";
import { provePayments } from "./_payments.ts";

/** A page with the payment of Anna's invoice lies there to be taken; `back`: it was told of, and the page has its refund. */
async function lay(sql: postgres.Sql, back: boolean): Promise<void> {
  await sql`select tests.stars(501, 100)`;
  if (back) await told(sql, "paid");
  await sql`select payments.ask_stars()`;
  await sql`
    update payments.star_reading r set outbox_id = null, page = jsonb_build_array(
      case when ${back} then tests.star_back(501, 'c1') else (select tests.star(501, i, 'c1') from payments.invoice i) end)`;
}

/** Telegram tells of the charge by a message. */
async function told(sql: postgres.ISql, what: "paid" | "back"): Promise<void> {
  if (what === "paid") await sql`select tests.pay(501, i, 'c1') from payments.invoice i`;
  else await sql`select tests.pay_back(501, i, 'c1') from payments.invoice i`;
}

/** Takes what the list has; true when no message had told of it. */
async function take(sql: postgres.ISql): Promise<boolean> {
  const [row] = await sql<{ taken: boolean }[]>`select flows.take_stars('0') as taken`;
  return row!.taken;
}

/** One session does something and has not committed; another, which was seen waiting for it, does the other thing. */
async function beside(
  sql: postgres.Sql,
  first: (tx: postgres.ISql) => Promise<unknown>,
  then: (tx: postgres.ISql) => Promise<unknown>,
): Promise<void> {
  const second = await sql.reserve();
  try {
    const pid = await backendPid(second);
    const [waiting] = await sql.begin(async (tx) => {
      await first(tx);
      const waiting = then(second);
      await waitForLock(sql, pid);
      return [[waiting]] as const;
    });
    await waiting[0];
  } finally {
    second.release();
  }
}

interface State {
  points: number;
  payments: number;
  found: boolean;
}

async function state(sql: postgres.Sql, kind: "paid" | "refunded"): Promise<State> {
  const [row] = await sql<State[]>`
    select ledger.balance(tests.person(501))::int as points, (select count(*)::int from payments.payment) as payments,
      (select e.found from payments.event e where e.event_key = ${kind + ":client:c1"}) as found`;
  return row!;
}

for (const [kind, back, points] of [["paid", false, 100], ["refunded", true, 0]] as const) {
  const message = (sql: postgres.ISql) => told(sql, back ? "back" : "paid");

  Deno.test(`${kind}: the message that comes while the list is being taken waits, and adds nothing`, () =>
    withTestDatabase(async ({ sql }) => {
      await lay(sql, back);
      await beside(sql, take, message);
      assert.deepEqual(await state(sql, kind), { points, payments: 1, found: true });
      await provePayments(sql);
    }));

  Deno.test(`${kind}: the list that is taken while the message is waits, and adds nothing`, () =>
    withTestDatabase(async ({ sql }) => {
      await lay(sql, back);
      await beside(sql, message, take);
      assert.deepEqual(await state(sql, kind), { points, payments: 1, found: false });
      assert.equal(await take(sql), false, "then it is known");
      await provePayments(sql);
    }));
}

Deno.test("two that take one page: the second waits, and finds nothing left", () =>
  withTestDatabase(async ({ sql }) => {
    await lay(sql, false);
    const taken: boolean[] = [];
    await beside(sql, async (tx) => taken.push(await take(tx)), async (tx) => taken.push(await take(tx)));
    assert.deepEqual(taken, [true, false]);
    assert.deepEqual(await state(sql, "paid"), { points: 100, payments: 1, found: true });
  }));
