import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { withTestStack } from "../_harness/stack.ts";
import { person } from "./_kit.ts";
import { openShop, startOf } from "./_shops.ts";

Deno.test("a cashier is invited by link, joins, is limited, suspended and restored; in Russian and Ukrainian", async () => {
  await withTestStack({}, async (stack) => {
    const [olga, ivan, eve] = [person(1101, "Ольга", "ru"), person(1102, "Іван", "uk"), person(1103, "Eve")];
    await openShop(stack, olga, "Зерно");
    const owner = (button: string) => stack.press(olga, button, "partner");
    const told = (user: SimUser, what: RegExp) =>
      stack.waitFor(String(what), () => stack.chat(user, "partner").some((m) => what.test(m.text ?? "")));

    await stack.send(olga, "/start", "partner");
    await owner("👥 Сотрудники");
    const [invitation] = await owner("➕ Пригласить кассира");
    assert.match(invitation?.text ?? "", /^🔗 Приглашение для одного кассира:\n.*\n\n.*действует 48 часов/);
    assert.deepEqual(invitation?.buttons, [["📤 Отправить кассиру"], ["👥 Сотрудники", "🏠 Меню"]]);
    const start = startOf(invitation?.text);

    const [asked] = await stack.send(ivan, `/start ${start}`, "partner");
    assert.match(asked?.text ?? "", /^👋 Ольга запрошує вас касиром у Зерно\./);
    const [joined] = await stack.press(ivan, "✅ Стати касиром", "partner");
    assert.match(joined?.text ?? "", /^🏪 Зерно\nВи тут касир\./);
    assert.equal(joined?.message_id, asked?.message_id);
    await told(olga, /^👋 Іван теперь работает кассиром в Зерно/);
    await told(ivan, /^👋 Вас додали касиром у «Зерно»/);
    const [forwarded] = await stack.send(eve, `/start ${start}`, "partner");
    assert.match(forwarded?.text ?? "", /^Somebody has already joined by this link/);

    await stack.send(olga, "/staff", "partner");
    await owner("🟢 Іван · кассир");
    await owner("🎚 Дневной лимит");
    await stack.send(olga, "700", "partner");
    await owner("🟢 Іван · кассир");
    assert.match(stack.lastText(olga, "partner"), /Сегодня начислено: 0 из 700 баллов/);
    const [sure] = await owner("⏸ Приостановить доступ");
    assert.match(sure?.text ?? "", /^⏸ Іван: приостановить доступ\?/);
    const [suspended] = await owner("⏸ Да, приостановить");
    assert.match(suspended?.text ?? "", /⏸ доступ приостановлен/);
    await told(ivan, /^⏸ Ваш доступ до каси «Зерно» призупинено/);
    const [home] = await stack.send(ivan, "/start", "partner");
    assert.match(home?.text ?? "", /^⏸ Зерно\nВаш доступ призупинено/);
    assert.deepEqual(home?.buttons, [["🤝 Стати партнером"], ["⚙️ Налаштування", "❓ Допомога"]]);
    await owner("▶️ Вернуть доступ");
    await owner("▶️ Да, вернуть");
    assert.match((await stack.send(ivan, "/start", "partner"))[0]?.text ?? "", /Ви тут касир/);
  });
});
