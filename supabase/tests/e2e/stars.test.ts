import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, person, register } from "./_kit.ts";
import { hears, pay, pressData, tellAgain, untilCalled } from "./_stars.ts";

const ADMIN = "900500";

const said = {
  en: {
    paid: /^✅ 100\s⭐ arrived, thank you! You got 100 points/,
    twice: /^This invoice (is being paid already|has been paid already)/,
    again: /^This invoice has been paid already/,
    expired: /^This invoice has expired/,
    debt: /^↩️ 100\s⭐ went back to you.* 90 points below zero/s,
  },
  ru: {
    paid: /^✅ 100\s⭐ пришли, спасибо! Начислено 100 баллов/,
    twice: /^Этот счёт уже оплач/,
    again: /^Этот счёт уже оплачен,/,
    expired: /^Срок этого счёта истёк/,
    debt: /^↩️ Вам вернули 100\s⭐.* в минус на 90 баллов/s,
  },
} as const;

for (const language of ["en", "ru"] as const) {
  const words = said[language];
  const anna = person(language === "en" ? 501 : 502, "Anna", language);

  Deno.test(`${language}: an invoice that two devices pay at once is paid once; told again and again it is credited once; refunded it leaves a debt`, () =>
    withTestStack({ env: { ADMIN_CHAT_ID: ADMIN, WELCOME_BONUS_AMOUNT: "10" } }, async (stack) => {
      const admin = person(Number(ADMIN), "Admin");
      await stack.send(admin, "/start", "admin");
      await register(stack, anna);
      await pressData(stack, anna, "donate_pay:100");
      await untilCalled(stack, "sendInvoice");

      const results = await Promise.all([pay(stack, anna), pay(stack, anna)]);
      const [first] = results.filter(({ paid }) => paid);
      const [second] = results.filter(({ paid }) => !paid);
      assert.ok(first && second, "one of the two was paid");
      assert.match(second.error ?? "", words.twice);
      await hears(stack, anna, words.paid);
      assert.equal(await balance(stack, anna), 110);
      await hears(stack, admin, /⭐[^]*Anna.*\+380501234567/, "admin");
      assert.match((await pay(stack, anna)).error ?? "", words.again);

      const charge = first.telegram_payment_charge_id!;
      await Promise.all([tellAgain(stack, charge), tellAgain(stack, charge)]);
      await stack.emulator.sim.duplicate({ bot: "client", update_id: first.update_id });
      assert.equal(await balance(stack, anna), 110);

      const { sql } = stack.database;
      await sql`select ledger.post_one('test:spent', 'adjustment', ledger.open_wallet(p.id),
        ledger.account_id('programme:bonuses'), 100, 'test')::text
        from people.person p where p.telegram_id = ${anna.id}`;
      await sql`select payments.refund_stars(id, 'person:1') from payments.payment`;
      await hears(stack, anna, words.debt);
      assert.equal(await balance(stack, anna), -90);
      await sql`select gateway.post_call('client', ${anna.id}::bigint, jsonb_build_object('method', 'refundStarPayment',
        'payload', jsonb_build_object('user_id', ${anna.id}::bigint, 'telegram_payment_charge_id', ${charge}::text)))`;
      await untilCalled(stack, "refundStarPayment", 2);
      assert.equal(await balance(stack, anna), -90, "refunded before counts as success and changes nothing");
      await assertBooksBalance(stack);
    }));

  Deno.test(`${language}: a payment in the middle of a form is taken and the form goes on; what is too late is refused`, () =>
    withTestStack({ env: { WELCOME_BONUS_AMOUNT: "0" } }, async (stack) => {
      await register(stack, anna);
      await pressData(stack, anna, "donate_pay:100");
      await untilCalled(stack, "sendInvoice");
      const { sql } = stack.database;
      await pressData(stack, anna, "donate_own");
      const place = async () =>
        (await sql<{ place: string }[]>`
          select concat_ws(' ', state_id, form_id, step, version) as place from dialog.session
          where bot_id = 'client' and user_id = ${anna.id}`)[0]!.place;
      const before = await place();
      assert.match(before, /donate_own/);
      assert.equal((await pay(stack, anna)).paid, true);
      await hears(stack, anna, words.paid);
      assert.equal(await place(), before);

      await pressData(stack, anna, "donate_pay:50");
      await untilCalled(stack, "sendInvoice", 2);
      await sql`update payments.pending_payments set created_at = created_at - interval '2 days', expires_at = expires_at - interval '2 days'
        where amount_minor = 50`;
      assert.match((await pay(stack, anna)).error ?? "", words.expired);
      assert.equal(await balance(stack, anna), 100);
    }));
}
