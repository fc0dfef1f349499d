import assert from "node:assert/strict";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { person, register } from "./_kit.ts";
import { hears, pay, untilCalled } from "./_stars.ts";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";

const TOKEN = "284685063:TEST:kopilka";
const ADMIN = "900501";

/** A person orders a cup for money; the order's number. */
async function order(stack: TestStack, user: SimUser): Promise<number> {
  const { sql } = stack.database;
  await sql`update core.setting set value = 'true' where key = 'payment_provider_ready'`;
  await sql`insert into orders.item (name, description, price_minor, created_at) values ('Cup', 'A cup', 25050, core.now())`;
  const [placed] = await sql<{ id: number }[]>`
    select o.id::int from people.person p,
      lateral orders.place('test:1', p.id, (select id from orders.item where name = 'Cup'), 'provider', 'Anna', '+380501234567', 'Kyiv') o
    where p.telegram_id = ${user.id}`;
  await sql`select (orders.invoice(${placed!.id}::bigint, p.id)).id from people.person p
    where p.telegram_id = ${user.id}`;
  return placed!.id;
}

const said = {
  en: { paid: /^✅ Order no\. \d+ is paid: Cup, ₴250\.50/, cancelled: /^This invoice was cancelled/ },
  ru: { paid: /^✅ Заказ №\d+ оплачен: Cup, 250,50\s₴/, cancelled: /^Этот счёт отменён/ },
} as const;

for (const language of ["en", "ru"] as const) {
  const words = said[language];
  const anna = person(language === "en" ? 505 : 506, "Anna", language);

  Deno.test(`${language}: an order is paid through a provider whose token the database never holds`, () =>
    withTestStack({ env: { PAYMENT_PROVIDER_TOKEN: TOKEN, ADMIN_CHAT_ID: ADMIN } }, async (stack) => {
      const admin = person(Number(ADMIN), "Admin");
      await stack.send(admin, "/start", "admin");
      await register(stack, anna);
      const id = await order(stack, anna);
      await untilCalled(stack, "sendInvoice");
      const { calls } = stack.emulator.sim.calls({ bot: "client", method: "sendInvoice" });
      assert.equal(calls.at(-1)?.params.provider_token, TOKEN);
      const { sql } = stack.database;
      const kept = await sql`select from gateway.outbox o where o::text like ${"%" + TOKEN + "%"}`;
      assert.equal(kept.length, 0);

      assert.equal((await pay(stack, anna)).paid, true);
      await hears(stack, anna, words.paid);
      const [row] = await sql`select o.status, p.provider, p.purpose, p.amount_minor::int as minor, p.currency
        from orders.order o join payments.payment p on p.order_id = o.id where o.id = ${id}`;
      assert.deepEqual({ ...row }, {
        status: "paid",
        provider: "telegram",
        purpose: "order",
        minor: 25050,
        currency: "UAH",
      });
      await hears(stack, admin, /Cup[^]*Anna, \+380501234567/, "admin");
      assert.equal((await pay(stack, anna)).paid, false);
    }));

  Deno.test(`${language}: an order that was cancelled is not to be paid`, () =>
    withTestStack({ env: { PAYMENT_PROVIDER_TOKEN: TOKEN } }, async (stack) => {
      await register(stack, anna);
      const id = await order(stack, anna);
      await untilCalled(stack, "sendInvoice");
      await stack.database
        .sql`select orders.cancel(o.id, 'person:' || o.person_id, 'no') from orders.order o where o.id = ${id}`;
      assert.match((await pay(stack, anna)).error ?? "", words.cancelled);
    }));
}

Deno.test("without a provider's token the invoice is a dead letter that says why", () =>
  withTestStack({}, async (stack) => {
    const anna = person(507, "Anna");
    await register(stack, anna);
    await order(stack, anna);
    const error = await stack.waitFor("the dead letter", async () => {
      const [row] = await stack.database.sql<{ last_error: string }[]>`
        select last_error from gateway.outbox where method = 'sendInvoice' and outcome = 'dead'`;
      return row?.last_error;
    });
    assert.equal(error, "PAYMENT_PROVIDER_TOKEN is not set");
  }));
