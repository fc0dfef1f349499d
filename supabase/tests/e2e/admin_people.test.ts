import assert from "node:assert/strict";
import type { SimUser } from "../../../scripts/local/telegram/types.ts";
import type { ChatMessage } from "../_harness/chat.ts";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, person, textOf } from "./_kit.ts";

const CHIEF = 900;

/** The chief and another administrator, who speak one language and have opened the admin bot. */
async function twoAdmins(stack: TestStack, language: string): Promise<[SimUser, SimUser]> {
  const [chief, other] = [person(CHIEF, "Mariia", language), person(901, "Petro", language)];
  await stack.send(chief, "/start", "admin");
  await stack.send(other, "/start", "admin");
  await stack.database.sql`insert into flows.admin (person_id, named_by, named_at)
    select a.id, c.id, core.now() from people.person a, people.person c
    where a.telegram_id = ${other.id} and c.telegram_id = ${chief.id}`;
  return [chief, other];
}

Deno.test("an admin finds a client and gives points, over the limit with a second admin (uk)", async () => {
  await withTestStack({ env: { ADMIN_CHAT_ID: String(CHIEF), WELCOME_BONUS_AMOUNT: "0" } }, async (stack) => {
    const [chief, other] = await twoAdmins(stack, "uk");
    const olena = person(911, "Олена", "uk");
    await stack.send(olena, "/start");
    const press = async (user: SimUser, button: string) => (await stack.press(user, button, "admin")).at(-1);
    const say = async (user: SimUser, text: string) => (await stack.send(user, text, "admin")).at(-1);
    const told = async (user: SimUser, bot: "admin" | "client", what: RegExp): Promise<ChatMessage> => {
      const said = () => stack.chat(user, bot).find((message) => what.test(textOf(message)));
      await stack.waitFor(String(what), said);
      const message = said();
      assert.ok(message);
      return message;
    };

    await stack.send(chief, "/start", "admin");
    await press(chief, "👥 Люди");
    assert.match(textOf(await press(chief, "🔎 Знайти")), /^Кого шукаємо\?/);
    const card = await say(chief, "ОЛЕН");
    assert.match(textOf(card), /^👤 Олена, №\d+\n/);

    await press(chief, "✍️ Змінити бали");
    assert.match(textOf(await say(chief, "-1")), /^Стільки балів на рахунку немає/);
    await say(chief, "+1000");
    assert.match(textOf(await say(chief, "Вибачення")), /нарахувати 1\s000 балів\?\nБаланс: 0 → 1\s000\n/);
    await press(chief, "✍️ Змінити бали");
    await told(olena, "client", /^✍️ Вам нараховано 1\s000 балів\.\nПричина: Вибачення/);
    assert.equal(await balance(stack, olena), 1000);

    await press(chief, "✍️ Змінити бали");
    await say(chief, "5 000");
    assert.match(textOf(await say(chief, "Приз")), /тому потрібна згода другого адміністратора/);
    await press(chief, "✍️ Змінити бали");
    assert.equal(await balance(stack, olena), 1000);
    const asked = await told(other, "admin", /^⚖️ Mariia просить згоди/);
    assert.deepEqual(asked.buttons, [["✅ Схвалити", "✖️ Відхилити"]]);
    assert.match(
      textOf(await press(other, "✅ Схвалити")),
      /^✅ Коригування №2 проведено\n.*\n.*\n.*\nХто погодився: Petro, /,
    );
    await told(chief, "admin", /^✅ Petro схвалює коригування №2: Олена, \+5\s000\./);
    assert.equal(await balance(stack, olena), 6000);
    await assertBooksBalance(stack);
  });
});

Deno.test("an admin blocks a client, frees their conversation and reads all they did (en)", async () => {
  await withTestStack({ env: { ADMIN_CHAT_ID: String(CHIEF) } }, async (stack) => {
    const [chief] = await twoAdmins(stack, "en");
    const [ann, kate] = [person(921, "Ann"), person(922, "Anna")];
    await stack.send(ann, "/start");
    await stack.send(kate, "/start");
    const press = async (user: SimUser, button: string) => (await stack.press(user, button, "admin")).at(-1);
    const say = async (user: SimUser, text: string) => (await stack.send(user, text, "admin")).at(-1);

    await stack.send(chief, "/start", "admin");
    await press(chief, "👥 People");
    await press(chief, "🔎 Find");
    assert.match(textOf(await say(chief, "nobody")), /^👥 People/);
    await press(chief, "🔎 Find");
    const list = await say(chief, "ann");
    assert.match(textOf(list), /^🔎 ann: whom shall I open\?/);
    assert.equal(list?.buttons.length, 3);
    assert.match(textOf(await press(chief, list?.buttons[0]?.[0] ?? "")), /^👤 Ann, no\. \d+/);

    await press(chief, "⛔️ Block");
    assert.match(
      textOf(await say(chief, "plays tricks")),
      /^⛔️ Block Ann, no\. \d+\?\nThe reason: plays tricks/,
    );
    assert.match(textOf(await press(chief, "⛔️ Block")), /⛔️ Blocked .*The reason: plays tricks$/);

    assert.match(
      textOf(await press(chief, "💬 Where they are")),
      /client bot: .*registration, .*; form registration begun, step 1/,
    );
    await press(chief, "🔓 To the menu: client bot");
    await stack.waitFor("the client to be told", () => /Press \/start/.test(stack.lastText(ann)));
    const [home] = await stack.send(ann, "hello");
    assert.match(textOf(home), /^I did not get that\./);

    await press(chief, "◀️ To the card");
    const all = textOf(await press(chief, "🕘 All they did"));
    assert.match(all, /👤 wrote a message → .*\n.*💰 \+100 Welcome bonus, then 100\n.*👤 command \/start → /);
  });
});
