import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { person, textOf } from "./_kit.ts";

const CHIEF = 900;

/** Somebody applies to become a partner, as if the bot had asked them everything. */
async function apply(stack: TestStack, user: SimUser, name: string): Promise<void> {
  await stack.send(user, "/start", "partner");
  await stack.database.sql`
    select loyalty.apply(id, ${name}, 'кав''ярня', 'Київ', '+380501234567') from people.person where telegram_id = ${user.id}`;
}

/** The commands that the admin bot offers in somebody's chat. */
async function commands(stack: TestStack, user: SimUser): Promise<string[]> {
  const { result } = await stack.emulator.call("admin", "getMyCommands", {
    scope: { type: "chat", chat_id: user.id },
  });
  return (result as { command: string }[]).map(({ command }) => command);
}

Deno.test("the chief names an administrator by link, who approves; removed, they are a stranger (ru, uk)", async () => {
  await withTestStack({ env: { ADMIN_CHAT_ID: String(CHIEF) } }, async (stack) => {
    const [chief, ivan, olga] = [
      person(CHIEF, "Мария", "ru"),
      person(1201, "Іван", "uk"),
      person(1202, "Ольга", "uk"),
    ];
    const told = (user: SimUser, bot: "admin" | "partner", what: RegExp) =>
      stack.waitFor(String(what), () => stack.chat(user, bot).some((m) => what.test(textOf(m))));
    const press = async (user: SimUser, button: string) => (await stack.press(user, button, "admin")).at(-1);

    await stack.send(chief, "/start", "admin");
    await press(chief, "👮 Администраторы");
    const invitation = await press(chief, "➕ Пригласить администратора");
    assert.match(textOf(invitation), /^🔗 Приглашение для одного администратора:\n.*действует 48 часов/s);
    const start = /\?start=(admin_[A-Z0-9]{26})/.exec(textOf(invitation))?.[1];
    const [asked] = await stack.send(ivan, `/start ${start}`, "admin");
    assert.match(textOf(asked), /^👋 Мария запрошує вас в адміністратори «Копілки»\./);
    assert.match(textOf(await press(ivan, "✅ Стати адміністратором")), /^🛠 Копілка: керування/);
    await told(chief, "admin", /^👮 Іван теперь администратор/);
    await stack.waitFor(
      "an administrator's commands",
      async () => (await commands(stack, ivan)).includes("status"),
    );

    await apply(stack, olga, "Зерно");
    const list = await press(ivan, "🤝 Заявки партнерів");
    assert.match(textOf(list), /^🤝 Заявки партнерів\nЧекають на рішення: 1\./);
    assert.match(textOf(await press(ivan, list?.buttons[0]?.[0] ?? "")), /Заявник: Ольга$/);
    assert.match(
      textOf(await press(ivan, "✅ Схвалити")),
      /^✅ Зерно: прийняти в партнери\?\nНарахування 5\s% від чека/,
    );
    await stack.send(chief, "/start", "admin");
    const same = await press(chief, "🤝 Заявки партнёров · 1");
    await press(chief, same?.buttons[0]?.[0] ?? "");
    await press(chief, "✅ Одобрить");
    await press(ivan, "✅ Так, прийняти в партнери");
    await told(olga, "partner", /^🎉 Заявку «Зерно» схвалено/);
    assert.match(
      textOf(await press(chief, "✅ Да, принять в партнёры")),
      /^✅ Зерно\nЗаявка №1 уже одобрена\.\nКто решил: Іван, /,
    );

    await stack.send(chief, "/start", "admin");
    await press(chief, "👮 Администраторы");
    assert.match(textOf(await press(chief, "👮 Іван")), /^✖️ Іван: убрать из администраторов\?/);
    await press(chief, "✖️ Да, убрать");
    await told(ivan, "admin", /^Ви більше не адміністратор/);
    assert.match(textOf((await stack.send(ivan, "/start", "admin"))[0]), /^Цей бот лише для адміністраторів/);
    await stack.waitFor("no commands", async () => (await commands(stack, ivan)).length === 0);
  });
});

Deno.test("an application is turned down with a reason that the applicant reads (en)", async () => {
  await withTestStack({ env: { ADMIN_CHAT_ID: String(CHIEF) } }, async (stack) => {
    const [chief, kate] = [person(CHIEF, "Mary"), person(1203, "Kate")];
    await apply(stack, kate, "Grain & Co");
    await stack.send(chief, "/start", "admin");
    await stack.press(chief, "🤝 Applications · 1", "admin");
    await stack.press(chief, "№1 Grain & Co", "admin");
    const [asked] = await stack.press(chief, "✖️ Reject", "admin");
    assert.match(textOf(asked), /^✖️ Rejecting application no\. 1: Grain & Co\.\n+Write the reason/);
    assert.match(
      textOf((await stack.send(chief, { photo: true }, "admin"))[0]),
      /^⚠️ The reason must be a text of 3 to 300/,
    );
    const said = (await stack.send(chief, "No address <yet>", "admin")).map(textOf);
    assert.match(
      said.join("\n"),
      /^✖️ Application no\. 1 \(Grain & Co\) is rejected\. The applicant will read: No address <yet>\n/,
    );
    await stack.waitFor(
      "the refusal",
      () => /The reason: No address <yet>/.test(stack.lastText(kate, "partner")),
    );
  });
});
