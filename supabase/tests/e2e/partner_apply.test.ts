import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { lastMessage, person } from "./_kit.ts";

Deno.test("an application in Ukrainian by the contact button: turned down with a reason, sent again, approved", async () => {
  await withTestStack({ env: { ADMIN_CHAT_ID: "900" } }, async (stack) => {
    const { sql } = stack.database;
    const oleh = person(1001, "Олег", "uk");
    const say = (what: string | Record<string, unknown>) => stack.send(oleh, what, "partner");
    const press = (button: string) => stack.press(oleh, button, "partner");
    const apply = async (category: string) => {
      await say("Зерно");
      await say(category);
      await say("Київ");
      const [terms] = await press("📱 Надіслати мій номер");
      assert.match(terms?.text ?? "", /^Крок 5 з 5\n📄 Умови для партнерів\n1\./);
      const [summary] = await press("✅ Приймаю умови");
      assert.equal(
        summary?.text,
        `Надсилаємо таку заявку?\n\nНазва: Зерно\nЧим займаєтеся: ${category}\nМісто: Київ\nТелефон: +380555551001\nУмови: прийнято`,
      );
      const replies = await press("✅ Надіслати заявку");
      assert.match(replies.at(-1)?.text ?? "", /^🕓 Зерно\nЗаявка від .* на розгляді\./);
    };
    const decide = (how: string) =>
      sql.unsafe(`select ${how} from loyalty.application where status = 'pending'`);

    const [hello] = await say("/start");
    assert.deepEqual(hello?.buttons, [["🤝 Стати партнером"], ["⚙️ Налаштування", "❓ Допомога"]]);
    const [first] = await press("🤝 Стати партнером");
    assert.match(first?.text ?? "", /^Крок 1 з 5\nЯк називається ваш магазин/);
    const [wrong] = await say("З".repeat(101));
    assert.match(wrong?.text ?? "", /^⚠️ Назва має бути від 1 до 100 знаків\./);
    await apply("кав’ярня");
    await say("/start");
    await press("🤝 Стати партнером");
    assert.match(stack.lastText(oleh, "partner"), /на розгляді/);

    await decide("loyalty.reject(id, 'admin', 'додайте адресу')");
    await stack.waitFor("the refusal", () => /додайте адресу/.test(stack.lastText(oleh, "partner")));
    await say("/start");
    await press("🤝 Стати партнером");
    assert.match(stack.lastText(oleh, "partner"), /відхилено: додайте адресу/);
    await press("🔄 Подати заявку ще раз");
    await apply("кав’ярня на Подолі");

    await decide("loyalty.approve(id, 'admin')");
    await stack.waitFor("the approval", () => /Зерно/.test(stack.lastText(oleh, "partner")));
    const [menu] = await say("/start");
    assert.match(menu?.text ?? "", /^🏪 Зерно\nВи тут власник\./);
    assert.ok(lastMessage(stack, oleh, "partner").buttons.flat().includes("👥 Працівники"));
    await stack.waitFor("the owner's commands", async () => {
      const { result } = await stack.emulator.call("partner", "getMyCommands", {
        scope: { type: "chat", chat_id: oleh.id },
      });
      return (result as { command: string }[]).some(({ command }) => command === "staff");
    });
  });
});

Deno.test("an application in English by text: terms must be accepted, and those that changed meanwhile are not", async () => {
  await withTestStack({}, async (stack) => {
    const { sql } = stack.database;
    const kate = person(1002, "Kate");
    const say = (what: string | Record<string, unknown>) => stack.send(kate, what, "partner");
    await say("/start");
    await stack.press(kate, "🤝 Become a partner", "partner");
    for (const answer of ["Grain & Co", "coffee", "Lviv"]) await say(answer);
    assert.match((await say("12345"))[0]?.text ?? "", /^⚠️ This does not look like a phone number/);
    assert.match((await say({ photo: true }))[0]?.text ?? "", /^⚠️ This does not look like a phone number/);
    await say("+380501112233");
    assert.match((await say("later"))[0]?.text ?? "", /^⚠️ To apply you need to accept the terms/);
    await stack.press(kate, "✅ I accept the terms", "partner");
    await sql`select core.set_setting('terms_version', '2', 'test')`;
    const refused = await stack.press(kate, "✅ Send the application", "partner");
    assert.match(refused.at(-1)?.text ?? "", /^The terms have changed in the meantime/);
    assert.equal((await sql`select 1 from loyalty.application`).length, 0);
    const [home] = await say("/cancel");
    assert.match(home?.text ?? "", /^Cancelled, nothing was saved\./);
  });
});
