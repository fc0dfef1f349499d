import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { lastMessage, person } from "./_kit.ts";

Deno.test("the admin bot opens to the admin's chat only, and tells a stranger the number of theirs", async () => {
  await withTestStack({ env: { ADMIN_CHAT_ID: "900" } }, async (stack) => {
    const [chief, stranger] = [person(900, "Chief"), person(901, "Eve")];
    // No scheduler runs here, and the copied database may be minutes old.
    await stack.database.sql`update flows.job_watch set due_by = clock_timestamp() + interval '1 hour'`;
    const [menu] = await stack.send(chief, "/start", "admin");
    assert.equal(menu?.text, "🛠 Kopilka: administration");
    assert.deepEqual(menu?.buttons.slice(-2), [["📊 Status"], ["🌐 Language", "❓ Help"]]);
    await stack.send(person(902, "Ann"), "/start");
    const [status] = await stack.press(chief, "📊 Status", "admin");
    assert.equal(status?.message_id, menu?.message_id);
    assert.match(
      status?.text ?? "",
      /^📊 All is well\n.*\n\n👥 People: 2, with a card: 0\n✅ Messages go out in time\..*\n✅ Nothing is undelivered or unhandled\n/,
    );
    await stack.send(chief, "/status", "admin");
    assert.match(stack.lastText(chief, "admin"), /👥 People: 2/);

    for (const what of ["/start", "/status", "hello", "/cancel", { photo: true }]) {
      const [refusal] = await stack.send(stranger, what, "admin");
      assert.match(
        refusal?.text ?? "",
        /only\..* put the number of this chat into ADMIN_CHAT_ID: 901$/,
      );
      assert.deepEqual(refusal?.buttons, []);
    }
    const pressed = await stack.emulator.sim.press({
      bot: "admin",
      user: stranger,
      button: "status",
      force: true,
      wait: true,
    });
    assert.equal(pressed.answered, true);
    assert.doesNotMatch(stack.lastText(stranger, "admin"), /📊/);
  });
});

Deno.test("without ADMIN_CHAT_ID nobody is an admin", async () => {
  await withTestStack({}, async (stack) => {
    const [refusal] = await stack.send(person(903, "Eve"), "/start", "admin");
    assert.match(refusal?.text ?? "", /for administrators only/);
  });
});

Deno.test("the partner bot answers with its own menu", async () => {
  await withTestStack({}, async (stack) => {
    const owner = person(911, "Олег", "uk");
    const [menu] = await stack.send(owner, "/start", "partner");
    assert.match(menu?.text ?? "", /^🏪 Копілка для партнерів\n/);
    assert.deepEqual(menu?.buttons, [["🤝 Стати партнером"], ["⚙️ Налаштування", "❓ Допомога"]]);
    await stack.press(owner, "❓ Допомога", "partner");
    await stack.press(owner, "🏠 Меню", "partner");
    await stack.press(owner, "⚙️ Налаштування", "partner");
    await stack.press(owner, "🌐 Мова", "partner");
    const [changed] = await stack.press(owner, "Русский", "partner");
    assert.match(changed?.text ?? "", /^🏪 Копилка для партнёров\n/);
    assert.equal(lastMessage(stack, owner, "partner").message_id, menu?.message_id);
    const [unexpected] = await stack.send(owner, "что?", "partner");
    assert.match(unexpected?.text ?? "", /^Я не понял/);
    assert.equal((await stack.database.sql`select 1 from ledger.transfer`).length, 0);
  });
});
