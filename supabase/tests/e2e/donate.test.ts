import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { makeEvent, type Payment } from "../../../scripts/pay/event.ts";
import { providerRequest } from "../../../scripts/pay/sign.ts";
import { assertBooksBalance, balance, botTexts, person, untilIdle } from "./_kit.ts";
import { startMake } from "./_make.ts";
import { wordsIn } from "./_words.ts";

const ADMIN = 900_001;

/** The digits that some keyboards type. */
const fullWidth = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

for (const locale of ["ru", "uk", "en"] as const) {
  Deno.test(`ten dollars chosen in the bot and paid with the code in the note are 1000 points, once (${locale})`, async () => {
    await withTestStack(
      { env: { ADMIN_CHAT_ID: String(ADMIN), WELCOME_BONUS_AMOUNT: "0" } },
      async (stack) => {
        const { sql } = stack.database;
        const { word, says } = await wordsIn(stack, locale);
        const make = await startMake(stack, ["payment"]);
        try {
          const anna = person(123_456, "Anna", locale);
          await sql`select core.set_setting('bmc_url', '"https://buymeacoffee.example/shop"', 'test')`;
          await stack.send(person(ADMIN, "Chief", "en"), "/start", "admin");
          await stack.send(anna, "/start");
          await stack.send(anna, "/cancel");
          await stack.send(anna, "/donate");
          assert.match(stack.lastText(anna), says("donate.home"));
          await stack.press(anna, "donate_for:1000");
          const [pending] = await sql<
            { code: string }[]
          >`select payment_id as code from payments.pending_payments`;
          const { code = "" } = pending ?? {};
          assert.match(code, /^123456_\d{10}$/);
          assert.match(stack.lastText(anna), says("donate.code", { code }));

          const pay = async (payment: Partial<Payment>, times = 1) => {
            const event = await makeEvent({
              provider: "bmc",
              amount: "10",
              currency: "USD",
              note: "",
              transaction: "pi_1",
              ...payment,
            });
            const secret = stack.settings.config.paymentSecrets.bmc[0] ?? "";
            const answers = await Promise.all(
              Array.from(
                { length: times },
                () => fetch(`${stack.functionsUrl}/bmc-webhook`, providerRequest("bmc", secret, event)),
              ),
            );
            for (const answer of answers) assert.equal(answer.status, 200, await answer.text());
          };
          await pay({ note: `hi!! code: ${fullWidth(code)} thanks` }, 20);
          await untilIdle(stack);
          assert.equal(await balance(stack, anna), 1000);
          assert.equal(
            botTexts(stack, anna).filter((text) => says("payments.paid").test(text)).length,
            1,
          );
          const alerts = botTexts(stack, person(ADMIN, "Chief"), "admin").filter((text) =>
            text.includes(code)
          );
          assert.equal(alerts.length, 1, "the admin reads of it once");
          await stack.waitFor("Make to be told", () => make.events.length > 0);
          assert.deepEqual(make.events.map(({ type }) => type), ["payment"]);

          await stack.send(anna, "/donate");
          await stack.press(anna, word("donate.button.list"));
          assert.ok(stack.lastText(anna).includes(word("donate.status.completed")));

          // An amount of one's own, paid in two parts, and one that the person gives up.
          await stack.press(anna, word("donate.button.open"));
          await stack.press(anna, word("donate.button.own"));
          await stack.send(anna, "много");
          assert.match(stack.lastText(anna), says("donate.invalid.amount"));
          await stack.send(anna, "7,50");
          const [own] = await sql<{ code: string; minor: number }[]>`
          select payment_id as code, amount_minor::int as minor from payments.pending_payments order by id desc limit 1`;
          assert.equal(own?.minor, 750);
          await pay({ amount: "5", note: own?.code ?? "", transaction: "pi_2" });
          await untilIdle(stack);
          assert.match(stack.lastText(anna), says("payments.paid_partial", { code: own?.code ?? "" }));
          await pay({ amount: "2.5", note: own?.code ?? "", transaction: "pi_3" });
          await untilIdle(stack);
          assert.equal(await balance(stack, anna), 1750);

          await stack.send(anna, "/donate");
          await stack.press(anna, "donate_for:300");
          await stack.press(anna, word("donate.button.drop"));
          const statuses = await sql<
            { status: string }[]
          >`select status from payments.pending_payments order by id`;
          assert.deepEqual(statuses.map(({ status }) => status), ["completed", "completed", "cancelled"]);
          await assertBooksBalance(stack);
        } finally {
          await make.stop();
        }
      },
    );
  });
}
