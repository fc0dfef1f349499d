import assert from "node:assert/strict";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { makeEvent, type Payment } from "../../../scripts/pay/event.ts";
import { providerRequest } from "../../../scripts/pay/sign.ts";
import { assertBooksBalance, balance, person, untilIdle } from "./_kit.ts";
import { wordsIn } from "./_words.ts";

const CHIEF = 900_001;

/** Has Buy Me a Coffee tell of money. */
async function donate(stack: TestStack, payment: Partial<Payment>): Promise<void> {
  const event = await makeEvent({
    provider: "bmc",
    amount: "10",
    currency: "USD",
    note: "",
    transaction: "pi_1",
    ...payment,
  });
  const secret = stack.settings.config.paymentSecrets.bmc[0] ?? "";
  const answer = await fetch(`${stack.functionsUrl}/bmc-webhook`, providerRequest("bmc", secret, event));
  await answer.body?.cancel();
  assert.equal(answer.status, 200);
}

for (const locale of ["ru", "uk", "en"] as const) {
  Deno.test(`money without a code is credited, split or ignored by an admin's button (${locale})`, async () => {
    await withTestStack(
      { env: { ADMIN_CHAT_ID: String(CHIEF), WELCOME_BONUS_AMOUNT: "0" } },
      async (stack) => {
        const { sql } = stack.database;
        const { word, says } = await wordsIn(stack, locale);
        const [chief, anna, boris] = [
          person(CHIEF, "Chief", locale),
          person(201, "Anna", locale),
          person(202, "Boris", locale),
        ];
        const press = (button: string) => stack.press(chief, button, "admin");
        const last = () => stack.lastText(chief, "admin");
        await stack.send(chief, "/start", "admin");
        for (const client of [anna, boris]) await stack.send(client, "/start");
        const numbers = await sql<
          { id: string }[]
        >`select id::text from people.person where telegram_id in (201, 202) order by telegram_id`;
        const [first = "", second = ""] = numbers.map(({ id }) => id);

        // Two people said they would pay ten dollars, so the amount alone does not tell.
        for (const id of [first, second]) await sql`select payments.open_pending(${id}, 'bmc', 1000, 'USD')`;
        await donate(stack, { note: "<b>for coffee</b>" });
        await untilIdle(stack);
        assert.match(last(), /<b>for coffee<\/b>/, "the note is shown as it was typed");
        await press("pay_review:1");
        assert.match(last(), says("review.card", { id: "1" }));
        await press(word("review.button.list"));
        assert.match(last(), says("review.list", { count: "1" }));
        await press("pay_review:1");
        const [candidate] = await sql<{ pending: string }[]>`
        select pending_id::text as pending from payments.candidates(1) where person_id = ${second}`;
        await press(`pay_ask:1:${second}:${candidate?.pending}`);
        assert.match(last(), says("review.sure"));
        await press(word("review.button.credit"));
        assert.match(last(), says("review.card_matched"));
        await untilIdle(stack);
        assert.deepEqual([await balance(stack, anna), await balance(stack, boris)], [0, 1000]);

        // A card that was open meanwhile: its button says who decided, and changes nothing.
        const stale = `pay_yes:1:${first}:0`;
        await stack.emulator.sim.press({ bot: "admin", user: chief, button: stale, force: true, wait: true });
        assert.deepEqual([await balance(stack, anna), await balance(stack, boris)], [0, 1000]);

        await donate(stack, { transaction: "pi_2", amount: "9", note: "from us both" });
        await untilIdle(stack);
        await press("pay_review:2");
        await press("pay_split:2");
        await stack.send(chief, `${first} 5`, "admin");
        assert.match(last(), says("review.bad_sum"));
        await stack.send(chief, `${first} 4\n${second} 5`, "admin");
        assert.match(last(), says("review.confirm_split", { id: "2" }));
        await press(word("review.button.do_split"));
        await untilIdle(stack);
        assert.deepEqual([await balance(stack, anna), await balance(stack, boris)], [400, 1500]);

        await donate(stack, { transaction: "pi_3", currency: "JPY", note: "yen" });
        await untilIdle(stack);
        await press("pay_review:3");
        await press("pay_amount:3");
        await stack.send(chief, "ten", "admin");
        assert.match(last(), says("review.invalid.amount"));
        await stack.send(chief, "0,50 usd", "admin");
        await press(word("review.button.do_amount"));
        await press("pay_review:3");
        await press("pay_find:3");
        await stack.send(chief, "nobody", "admin");
        assert.match(last(), says("review.invalid.person"));
        await stack.send(chief, "Anna", "admin");
        await press(word("review.button.credit"));
        await untilIdle(stack);
        assert.equal(await balance(stack, anna), 450);

        await donate(stack, { transaction: "pi_4", amount: "2", note: "a gift" });
        await untilIdle(stack);
        await press("pay_review:4");
        await press("pay_ignore:4");
        await stack.send(chief, "a gift to the shop", "admin");
        await press(word("review.button.do_ignore"));
        assert.match(last(), says("review.list_empty"));
        const [ignored] =
          await sql`select status, reason, decided_by is not null as decided from payments.payment where id = 4`;
        assert.deepEqual(ignored, { status: "ignored", reason: "a gift to the shop", decided: true });
        assert.deepEqual([...await sql`select * from payments.verify()`], []);
        await assertBooksBalance(stack);
      },
    );
  });
}
