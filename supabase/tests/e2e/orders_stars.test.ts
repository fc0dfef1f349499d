import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { withTestStack } from "../_harness/stack.ts";
import { person, textOf } from "./_kit.ts";
import { hears, pay, untilCalled } from "./_stars.ts";

const CHIEF = 900;

Deno.test("an item is ordered for Stars, paid once, cancelled, and the Stars go back (en)", async () => {
  await withTestStack({ env: { ADMIN_CHAT_ID: String(CHIEF) } }, async (stack) => {
    const [kate, chief] = [person(603, "Kate"), person(CHIEF, "Mary")];
    const press = async (user: SimUser, button: string, bot?: "admin") =>
      textOf((await stack.press(user, button, bot)).at(-1));
    const say = async (user: SimUser, what: string | Record<string, unknown>, bot?: "admin") =>
      (await stack.send(user, what, bot)).map(textOf).join("\n");

    await stack.send(chief, "/start", "admin");
    await stack.database
      .sql`select orders.add_item('Mug', 'Blue', null, 50, null, 1, false, false, null, 'test')`;
    await stack.send(kate, "/start");
    await stack.send(kate, "/cancel");
    await press(kate, "🛍 Shop");
    await press(kate, "Mug");
    assert.match(await press(kate, "🛒 Order"), /Whose name/);
    await say(kate, "Kate");
    assert.match(await say(kate, "+380509998877"), /How would you like to pay\?/);
    assert.match(await press(kate, "Telegram Stars: 50\u00a0⭐"), /We will send an invoice for 50\s⭐/);
    await press(kate, "✅ Order for 50\u00a0⭐");
    await untilCalled(stack, "sendInvoice");
    await pay(stack, kate);
    await hears(stack, kate, /^✅ Order no\. 1 is paid: Mug, 50\s⭐/);
    assert.equal((await pay(stack, kate)).paid, false, "the invoice was paid twice");
    await stack.send(kate, "/shop");
    assert.match(await press(kate, "Mug"), /Sold out for now\.$/);

    await press(kate, "🛍 To the shop");
    await press(kate, "📦 My orders");
    await press(kate, "№1 Mug");
    assert.match(await press(kate, "✖️ Cancel the order"), /An administrator will give back 50\s⭐/);
    assert.match(
      await press(kate, "✖️ Yes, cancel the order"),
      /We will give back 50\s⭐ and write when we have\.$/,
    );
    await hears(stack, chief, /^💸 Заказ №1 отменён после оплаты/, "admin");
    await press(chief, "📦 Открыть заказ", "admin");
    await stack.press(chief, "💸 Give back 50\u00a0⭐", "admin");
    await hears(stack, kate, /^💸 50\s⭐ for order no\. 1 went back to you: Mug\.$/);
    const [row] = await stack.database.sql`
      select o.status, o.refund, i.stock, p.status as payment from orders.order o join orders.item i on i.id = o.item_id
        join payments.payment p on p.id = o.payment_id`;
    assert.deepEqual({ ...row }, { status: "cancelled", refund: "done", stock: 1, payment: "refunded" });
  });
});
