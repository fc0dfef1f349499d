import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, botTexts, lastMessage, person, register } from "./_kit.ts";

Deno.test("a newcomer is greeted in the language of their Telegram and asked for their name", async () => {
  await withTestStack({}, async (stack) => {
    const people = [
      [
        person(1, "Анна", "ru"),
        /^👋 Здравствуйте, Анна!.*\n🎁 Дарим вам 100 баллов\.\n\nШаг 1 из 3\nКак вас зовут\?$/,
      ],
      [
        person(2, "Ганна", "uk"),
        /^👋 Вітаємо, Ганна!.*\n🎁 Даруємо вам 100 балів\.\n\nКрок 1 з 3\nЯк вас звати\?$/,
      ],
      [
        person(3, "Ann", "en-GB"),
        /^👋 Hello, Ann!.*\n🎁 Here are 100 points as a present\.\n\nStep 1 of 3\nWhat is your name\?$/,
      ],
      [person(4, "Айгуль", "kk"), /^👋 Здравствуйте, Айгуль!/],
      [person(5, "Änne", "de"), /^👋 Hello, Änne!/],
    ] as const;
    await Promise.all(people.map(async ([user, expected]) => {
      const replies = await stack.send(user, "/start");
      assert.equal(replies.length, 1);
      assert.match(replies[0]?.text ?? "", expected);
    }));
  });
});

Deno.test("the welcome bonus is given once in a lifetime, also to somebody who had their data deleted", async () => {
  await withTestStack({ env: { WELCOME_BONUS_AMOUNT: "250" } }, async (stack) => {
    const ann = person(11, "Ann");
    await stack.send(ann, "/start");
    const [again] = await stack.send(ann, "/start");
    assert.match(again?.text ?? "", /^Welcome back, Ann!/);
    assert.doesNotMatch(again?.text ?? "", /present/);
    assert.equal(await balance(stack, ann), 250);

    await stack.send(ann, "/settings");
    await stack.press(ann, "🗑 Delete my data");
    const [deleted] = await stack.press(ann, "Yes, delete my data");
    assert.match(deleted?.text ?? "", /^Done, we no longer hold your data/);
    const [row] = await stack.database.sql`select count(*)::int as n from people.person
      where telegram_id = ${ann.id} or first_name = 'Ann'`;
    assert.equal(row?.n, 0);

    const [returned] = await stack.send(ann, "/start");
    assert.match(returned?.text ?? "", /^👋 Hello, Ann!/);
    assert.doesNotMatch(returned?.text ?? "", /present/);
    assert.equal(await balance(stack, ann), 0);
    const bonuses = await stack.database.sql`select key from ledger.transfer where kind = 'welcome'`;
    assert.equal(bonuses.length, 1);
    await assertBooksBalance(stack);
  });
});

Deno.test("without a welcome bonus nobody is promised one", async () => {
  await withTestStack({ env: { WELCOME_BONUS_AMOUNT: "0" } }, async (stack) => {
    const ann = person(12, "Ann");
    const [hello] = await stack.send(ann, "/start");
    assert.doesNotMatch(hello?.text ?? "", /present/);
    assert.equal(await balance(stack, ann), 0);
  });
});

Deno.test("a partner's link makes a person that partner's client, and a dead one says so", async () => {
  await withTestStack({}, async (stack) => {
    const { sql } = stack.database;
    const [open, closed] = await sql<{ id: number }[]>`
      insert into loyalty.partner (name, status) values ('Crumb & <Co>', 'active'), ('Shut', 'suspended') returning id::int`;
    const ann = person(21, "Ann");
    const [hello] = await stack.send(ann, `/start partner_${open?.id}`);
    assert.match(hello?.text ?? "", /\n🏪 You are now a client of “Crumb & <Co>”\.\n/);
    await stack.send(ann, `/start partner_${open?.id}`);
    for (const link of [`partner_${closed?.id}`, "partner_999999", "partner_", "partner_1x", "nonsense"]) {
      const [reply] = await stack.send(ann, `/start ${link}`);
      assert.match(reply?.text ?? "", /This link no longer works\./, link);
    }
    const memberships = await sql<{ partner_id: number }[]>`select partner_id::int from loyalty.membership`;
    assert.deepEqual(memberships.map((row) => row.partner_id), [open?.id]);
  });
});

Deno.test("an invitation counts for newcomers only, and the inviter sees how many came", async () => {
  await withTestStack({}, async (stack) => {
    const [ann, bob, cy] = [person(31, "Ann"), person(32, "Bob"), person(33, "Cy")];
    await register(stack, ann);
    const [invite] = await stack.send(ann, "/invite");
    const [, code] = /https:\/\/t\.me\/kopilka_client_bot\?start=(ref_\w{8})\n/.exec(invite?.text ?? "") ??
      [];
    assert.ok(code, invite?.text);
    assert.match(invite?.text ?? "", /People who came by it: 0$/);
    const [share] = invite?.button_data.flat() ?? [];
    assert.equal(share, `https://t.me/share/url?url=https://t.me/kopilka_client_bot%3Fstart%3D${code}`);

    const [hello] = await stack.send(bob, `/start ${code}`);
    assert.match(hello?.text ?? "", /\n🤝 You came by invitation\. Thank you!\n/);
    assert.match(
      (await stack.send(bob, `/start ${code}`))[0]?.text ?? "",
      /An invitation counts for new members only\./,
    );
    assert.match(
      (await stack.send(ann, `/start ${code}`))[0]?.text ?? "",
      /An invitation counts for new members only\./,
    );
    assert.match((await stack.send(cy, "/start ref_NOBODY99"))[0]?.text ?? "", /This link no longer works\./);
    assert.match(
      (await stack.send(cy, `/start ${code}`))[0]?.text ?? "",
      /An invitation counts for new members only\./,
    );

    await stack.send(ann, "/invite");
    assert.match(stack.lastText(ann), /People who came by it: 1$/);
    const invited = await stack.database.sql`select p.telegram_id::int as id, i.telegram_id::int as inviter
      from people.person p join people.person i on i.id = p.inviter_id`;
    assert.deepEqual([...invited], [{ id: bob.id, inviter: ann.id }]);
  });
});

Deno.test("the button to the app leads to FRONTEND_URL: a Mini App over https, a plain link on this machine", async () => {
  await withTestStack({ env: { FRONTEND_URL: "https://app.example/" } }, async (stack) => {
    const ann = person(41, "Ann");
    await register(stack, ann);
    const menu = lastMessage(stack, ann);
    assert.deepEqual([menu.buttons[0], menu.button_data[0]], [["📲 Open the app"], ["https://app.example/"]]);
    const pressed = await stack.emulator.sim.press({ bot: "client", user: ann, button: "📲 Open the app" });
    assert.equal(pressed.web_app, "https://app.example/");
  });
  await withTestStack({}, async (stack) => {
    const bob = person(42, "Bob");
    await register(stack, bob);
    const pressed = await stack.emulator.sim.press({ bot: "client", user: bob, button: "📲 Open the app" });
    assert.match(pressed.url ?? "", /^http:\/\/127\.0\.0\.1:\d+\/app\/$/);
    assert.equal(botTexts(stack, bob).length, 6);
  });
});
