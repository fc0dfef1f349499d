import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { withTestStack } from "../_harness/stack.ts";
import { lastMessage, person, textOf } from "./_kit.ts";

const CHIEF = 900;
const PNG_BASE64 =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

Deno.test("an administrator adds an item with a picture, takes it off sale and puts it on again (en)", async () => {
  await withTestStack({ env: { ADMIN_CHAT_ID: String(CHIEF) } }, async (stack) => {
    const [kate, chief] = [person(604, "Kate"), person(CHIEF, "Mary")];
    const press = async (user: SimUser, button: string, bot?: "admin") =>
      textOf((await stack.press(user, button, bot)).at(-1));
    const say = async (user: SimUser, what: string | Record<string, unknown>, bot?: "admin") =>
      (await stack.send(user, what, bot)).map(textOf).join("\n");

    await stack.send(chief, "/start", "admin");
    await press(chief, "📦 Orders", "admin");
    assert.match(await press(chief, "🛍 Catalogue", "admin"), /^🛍 There are no items yet/);
    await press(chief, "➕ New item", "admin");
    for (const answer of ["Mug", "Blue & large", "🤝 Handed over", "Skip"]) await say(chief, answer, "admin");
    assert.match(await say(chief, "1.5", "admin"), /^⚠️ It takes a whole number from 1 to 100000/);
    for (const answer of ["50", "Skip", "1"]) await say(chief, answer, "admin");
    assert.match(await say(chief, { photo: PNG_BASE64 }, "admin"), /Put it on sale\?.*Stars: 50.*Stock: 1/s);
    assert.match(await press(chief, "✅ Put it on sale", "admin"), /^🛍 Mug\nBlue & large\n\nPrice: 50\s⭐/);

    await press(chief, "⏸ Take off sale", "admin");
    assert.match(textOf(lastMessage(stack, chief, "admin")), /⏸ Off sale$/);
    await stack.send(kate, "/start");
    await stack.send(kate, "/cancel");
    assert.match(await say(kate, "/shop"), /^🛍 There is nothing in the shop/);
    await press(chief, "▶️ Put on sale", "admin");
    await stack.waitFor("the copy of the picture", async () => {
      const [row] = await stack.database.sql`select status from media.item`;
      return row?.status === "copied";
    });
    await stack.send(kate, "/shop");
    assert.match(await press(kate, "Mug"), /Price: 50\s⭐\nLeft: 1$/);
    assert.ok(lastMessage(stack, kate).photo, "the item has no picture");
    const audit = await stack.database
      .sql`select action from core.audit where subject like 'item:%' order by id`;
    assert.deepEqual(audit.map(({ action }) => action), ["add.item", "withdraw.item", "offer.item"]);
  });
});
