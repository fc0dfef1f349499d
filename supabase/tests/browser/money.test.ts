import assert from "node:assert/strict";
import { botSays, pane, press, screenshot, start, withStage, write } from "./_page.ts";
import { makeEvent } from "../../../scripts/pay/event.ts";
import { providerRequest } from "../../../scripts/pay/sign.ts";

const LOOSE = { sanitizeResources: false, sanitizeOps: false };
const ANNA = 700001;

Deno.test(
  "a person buys points by a code and with Stars, and orders something, by clicking",
  LOOSE,
  () =>
    withStage(async ({ stack, open }) => {
      const { sql } = stack.database;
      await sql`select core.set_setting('bmc_url', '"https://buymeacoffee.example/shop"', 'test')`;
      await sql`select orders.add_item('Mug', 'A mug of 350 ml, fired twice.', 600, 50, null, 3, false, false, null, 'test')`;
      const page = await open({ size: "phone" });
      const side = pane(page);
      await start(side);
      await botSays(side, /What shall I open\?|Step 1 of 3/);
      await write(side, "/cancel");
      await write(side, "/donate");
      await botSays(side, /Buy points/);
      await screenshot(page, "money-1-amounts");
      await press(side, "$10.00");
      await botSays(side, /Your code:/);
      await screenshot(page, "money-2-code");

      const [pending] = await sql<
        { code: string }[]
      >`select payment_id as code from payments.pending_payments`;
      const event = await makeEvent({
        provider: "bmc",
        amount: "10",
        currency: "USD",
        note: `hello ${pending?.code}`,
        transaction: "pi_1",
      });
      const secret = stack.settings.config.paymentSecrets.bmc[0] ?? "";
      const answer = await fetch(`${stack.functionsUrl}/bmc-webhook`, providerRequest("bmc", secret, event));
      assert.equal(answer.status, 200, await answer.text());
      await botSays(side, /here, thank you|arrived|came in|Thank you|thanks/i);
      await screenshot(page, "money-3-paid");

      await write(side, "/donate");
      await press(side, "With Telegram Stars");
      await botSays(side, /Pay with Stars/);
      await side.locator(".key").filter({ hasText: /^\D*100\D*$/ }).first().click();
      await side.getByText("Kopilka points").waitFor();
      await press(side, "Pay");
      await side.locator(".message.out").getByText("You paid").waitFor();
      await screenshot(page, "money-4-stars");

      await write(side, "/shop");
      await botSays(side, /Mug/);
      await screenshot(page, "money-5-shop");
      const [found] = await sql<{ points: number }[]>`
        select ledger.balance(p.id)::int as points from people.person p where p.telegram_id = ${ANNA}`;
      assert.ok((found?.points ?? 0) > 1000);
    }),
);
