import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import type { TestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, person, register } from "./_kit.ts";
import { hears, linkOf, pay, pressData, untilCalled } from "./_stars.ts";

const said = {
  en: { paid: /^✅ 100\s⭐ arrived, thank you! You got 100 points/, back: /^↩️ 100\s⭐ went back to you/ },
  uk: { paid: /^✅ 100\s⭐ надійшли, дякуємо! Нараховано 100 балів/, back: /^↩️ Вам повернули 100\s⭐/ },
} as const;

/** Telegram is asked for its list, and what no message told of is taken; how many that were. */
async function readStars({ database: { sql }, waitFor }: TestStack): Promise<number> {
  await sql`select payments.ask_stars()`;
  let taken = 0;
  await waitFor("the list to be read", async () => {
    // Nothing is too young here.
    const [row] = await sql<{ taken: boolean }[]>`select flows.take_stars('0') as taken`;
    if (row!.taken) taken++;
    const [open] = await sql<{ n: number }[]>`
      select count(*)::int as n from payments.star_reading where num_nonnulls(outbox_id, page) > 0`;
    return open!.n === 0;
  });
  return taken;
}

for (const language of ["en", "uk"] as const) {
  const words = said[language];
  const anna = person(language === "en" ? 505 : 506, "Anna", language);

  Deno.test(`${language}: a payment and a refund whose messages were lost are found in Telegram's list; the messages change nothing later`, () =>
    withTestStack({ env: { WELCOME_BONUS_AMOUNT: "0" } }, async (stack) => {
      const { sim } = stack.emulator;
      await register(stack, anna);
      await pressData(stack, anna, "donate_pay:100");
      await untilCalled(stack, "sendInvoice");

      sim.lose({ bot: "client", what: "successful_payment" });
      const { paid, update_id } = await pay(stack, anna);
      assert.equal(paid, true);
      assert.equal(await balance(stack, anna), 0, "nobody told of it");
      assert.equal(await readStars(stack), 1);
      await hears(stack, anna, words.paid);
      assert.equal(await balance(stack, anna), 100);
      await sim.duplicate({ bot: "client", update_id });
      assert.equal(await readStars(stack), 0);
      assert.equal(await balance(stack, anna), 100, "the message came after all");

      const { sql } = stack.database;
      sim.lose({ bot: "client", what: "refunded_payment" });
      await sql`select payments.refund_stars(id, 'person:1') from payments.payment`;
      await untilCalled(stack, "refundStarPayment");
      assert.equal(await balance(stack, anna), 100, "nobody told of it");
      assert.equal(await readStars(stack), 1);
      await hears(stack, anna, words.back);
      assert.equal(await balance(stack, anna), 0);
      const lost = sim.updates({ bot: "client" }).updates.findLast(({ status }) => status === "dropped");
      await sim.duplicate({ bot: "client", update_id: lost!.update_id });
      assert.equal(await balance(stack, anna), 0, "the message came after all");
      assert.deepEqual([...await sql`select problem from payments.verify()`], []);
      await assertBooksBalance(stack);
    }));
}

Deno.test("a subscription lives through lost messages and ends as its person wants it in Telegram's settings", () =>
  withTestStack({ env: { WELCOME_BONUS_AMOUNT: "0" } }, async (stack) => {
    const { sim } = stack.emulator;
    const anna = person(507, "Anna");
    await register(stack, anna);
    await pressData(stack, anna, "donate_monthly:100");
    await untilCalled(stack, "createInvoiceLink");
    sim.lose({ bot: "client", what: "successful_payment", times: 2 });
    const link = await linkOf(stack, anna);
    assert.equal((await pay(stack, anna, { link })).paid, true);
    await sim.renew({ bot: "client", user: anna, wait: true });
    assert.equal(await readStars(stack), 2);
    await hears(stack, anna, /^🔁 Your monthly payment has begun/);
    assert.equal(await balance(stack, anna), 200);
    const status = async () =>
      (await stack.database.sql<{ status: string }[]>`select status from payments.subscription`)[0]!.status;
    assert.equal(await status(), "active");

    await sim.subscription({ bot: "client", user: anna, state: "canceled", wait: true });
    assert.equal(await status(), "cancelled");
    await sim.subscription({ bot: "client", user: anna, state: "active", wait: true });
    assert.equal(await status(), "active");
    await sim.renew({ bot: "client", user: anna, wait: true });
    assert.equal(await balance(stack, anna), 300);
    assert.equal(await readStars(stack), 0);
    assert.deepEqual([...await stack.database.sql`select problem from payments.verify()`], []);
  }));
