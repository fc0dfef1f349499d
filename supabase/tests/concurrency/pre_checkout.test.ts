import assert from "node:assert/strict";
import type postgres from "postgres";
import { withTestDatabase } from "../_harness/db.ts";
import { backendPid, waitForLock } from "../_harness/race.ts";

interface Invoice {
  payload: string;
}

async function invoiceOf(sql: postgres.Sql): Promise<string> {
  const [invoice] = await sql<Invoice[]>`select i.payload from tests.stars(501, 100) i`;
  return invoice!.payload;
}

/** What a pre-checkout query is answered. */
async function check(sql: postgres.ISql, invoice_payload: string): Promise<string | null> {
  const query = { from: { id: 501 }, currency: "XTR", total_amount: 100, invoice_payload };
  const [row] = await sql<{ refusal: string | null }[]>`
    select payments.check_invoice('client', ${JSON.stringify(query)}::text::jsonb) as refusal`;
  return row!.refusal;
}

/** Telegram tells of a charge; the payment's number, null when it was known. */
async function paid(sql: postgres.ISql, invoice_payload: string, charge: string): Promise<string | null> {
  const message = {
    message_id: 1,
    date: 1_795_000_000,
    from: { id: 501, first_name: "Anna" },
    chat: { id: 501, type: "private" },
    successful_payment: {
      currency: "XTR",
      total_amount: 100,
      invoice_payload,
      telegram_payment_charge_id: charge,
      provider_payment_charge_id: "1",
    },
  };
  const [row] = await sql<{ id: string | null }[]>`
    select (payments.take_paid('client', ${JSON.stringify(message)}::text::jsonb)).id::text as id`;
  return row!.id;
}

/** One session does something and has not committed; what another gets, which was seen waiting for it. */
async function beside<T>(
  sql: postgres.Sql,
  first: (tx: postgres.ISql) => Promise<unknown>,
  then: (tx: postgres.ISql) => Promise<T>,
): Promise<T> {
  const second = await sql.reserve();
  const pid = await backendPid(second);
  const [waiting] = await sql.begin(async (tx) => {
    await first(tx);
    const waiting = then(second);
    await waitForLock(sql, pid);
    return [[waiting]] as const;
  });
  const result = await waiting[0];
  second.release();
  return result;
}

async function points(sql: postgres.Sql): Promise<number> {
  const [row] = await sql<{ points: number }[]>`select ledger.balance(tests.person(501))::int as points`;
  return row!.points;
}

Deno.test("two devices at one invoice: one is agreed to, the other waits and is refused", () =>
  withTestDatabase(async ({ sql }) => {
    const payload = await invoiceOf(sql);
    const agreed: (string | null)[] = [];
    const other = await beside(
      sql,
      async (tx) => agreed.push(await check(tx, payload)),
      (tx) => check(tx, payload),
    );
    assert.deepEqual([agreed, other], [[null], "payments.refused.under_way"]);
  }));

Deno.test("a query beside the payment waits for it and is refused", () =>
  withTestDatabase(async ({ sql }) => {
    const payload = await invoiceOf(sql);
    const other = await beside(sql, (tx) => paid(tx, payload, "c1"), (tx) => check(tx, payload));
    assert.equal(other, "payments.refused.paid");
  }));

Deno.test("a payment beside the query waits for it and is credited", () =>
  withTestDatabase(async ({ sql }) => {
    const payload = await invoiceOf(sql);
    assert.ok(await beside(sql, (tx) => check(tx, payload), (tx) => paid(tx, payload, "c1")));
    assert.equal(await points(sql), 100);
  }));

Deno.test("a charge that is told twice at once is credited once", () =>
  withTestDatabase(async ({ sql }) => {
    const payload = await invoiceOf(sql);
    assert.equal(
      await beside(sql, (tx) => paid(tx, payload, "c1"), (tx) => paid(tx, payload, "c1")),
      null,
    );
    assert.equal(await points(sql), 100);
    const [row] = await sql<{ n: number }[]>`select count(*)::int as n from payments.payment`;
    assert.equal(row!.n, 1);
  }));

Deno.test("a query waits for no other row than its invoice's", () =>
  withTestDatabase(async ({ sql }) => {
    const payload = await invoiceOf(sql);
    const second = await sql.reserve();
    await second`set lock_timeout = '2s'`;
    await sql.begin(async (tx) => {
      await tx`select from people.person for update`;
      await tx`select from payments.pending_payments for update`;
      await tx`select from ledger.account where person_id is not null for update`;
      assert.equal(await check(second, payload), null);
    });
    second.release();
  }));
