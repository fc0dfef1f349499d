import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, lastMessage, person, register } from "./_kit.ts";

Deno.test("pressing through the menu edits one message in place and sends no other", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(201, "Ann");
    await register(stack, ann);
    const menu = lastMessage(stack, ann);
    const length = stack.chat(ann).length;
    const path = [
      ["💰 Balance", /^💰 You have 100 points\.$/],
      ["📜 History", /^📜 History\n.*\+100/],
      ["🏠 Menu", /^Ann, you have 100 points\./],
      ["🤝 Invite a friend", /^🤝 Your link for friends:/],
      ["🏠 Menu", /^Ann, you have 100 points\./],
      ["⚙️ Settings", /^⚙️ Settings$/],
      ["🔔 Notices", /^What shall we write to you about\?/],
      ["◀️ Back", /^⚙️ Settings$/],
      ["🌐 Language", /^Choose a language:$/],
      ["◀️ Back", /^⚙️ Settings$/],
      ["🏠 Menu", /^Ann, you have 100 points\./],
      ["❓ Help", /^❓ How it works/],
      ["🏠 Menu", /^Ann, you have 100 points\./],
    ] as const;
    for (const [button, expected] of path) {
      const pressed = await stack.emulator.sim.press({ bot: "client", user: ann, button, wait: true });
      assert.equal(pressed.answered, true, button);
      assert.equal(pressed.toast, null, button);
      assert.deepEqual(pressed.messages?.map((m) => m.message_id), [menu.message_id], button);
      assert.match(pressed.messages?.[0]?.text ?? "", expected);
    }
    assert.equal(stack.chat(ann).length, length);
    assert.deepEqual(stack.emulator.sim.answerErrors().errors, []);
  });
});

Deno.test("a button that leads nowhere any more brings a toast and a fresh menu in its place", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(202, "Ann");
    await register(stack, ann);
    for (
      const data of [
        "gone:17",
        "form.confirm:1",
        "😀",
        "lang",
        "mute:everything",
        "form.confirm",
        "x".repeat(64),
      ]
    ) {
      const [help] = await stack.send(ann, "/help");
      const pressed = await stack.emulator.sim.press({
        bot: "client",
        user: ann,
        button: data,
        message_id: help?.message_id,
        force: true,
        wait: true,
      });
      assert.equal(pressed.answered, true, data);
      assert.equal(pressed.toast?.text, "This menu has expired, here is a fresh one.", data);
      assert.deepEqual(pressed.messages?.map((m) => m.message_id), [help?.message_id], data);
    }
    assert.equal((await stack.database.sql`select 1 from people.mute`).length, 0);
    assert.equal((await stack.database.sql`select 1 from gateway.failures`).length, 0);
  });
});

Deno.test("a text that nobody asked for brings the menu", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(203, "Ann");
    await register(stack, ann);
    for (const what of ["hello?", "/nonsense", { photo: true }, { document: true }, { contact: true }]) {
      const [reply] = await stack.send(ann, what);
      assert.equal(reply?.text, "I did not get that. Please choose a button:", JSON.stringify(what));
      assert.ok(reply?.buttons.flat().includes("💰 Balance"));
    }
  });
});

Deno.test("the history comes in pages of eight, newest first, and goes back", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(204, "Ann");
    await register(stack, ann);
    await stack.database.sql`
      select ledger.post_one('test:' || n, 'welcome', ledger.account_id('programme:bonuses'),
        ledger.open_wallet(p.id), n, 'test')
      from people.person p, generate_series(1, 19) n where p.telegram_id = ${ann.id}`;
    const amounts = (text = "") => [...text.matchAll(/\+(\d+)/g)].map((match) => Number(match[1]));
    const seen: number[] = [];
    let [page] = await stack.send(ann, "/history");
    seen.push(...amounts(page?.text));
    assert.equal(seen.length, 8);
    assert.deepEqual(page?.buttons, [["Older ▶️"], ["🏠 Menu"]]);
    [page] = await stack.press(ann, "Older ▶️");
    seen.push(...amounts(page?.text));
    assert.deepEqual(page?.buttons, [["⏮ Newest", "Older ▶️"], ["🏠 Menu"]]);
    [page] = await stack.press(ann, "Older ▶️");
    seen.push(...amounts(page?.text));
    assert.deepEqual(page?.buttons, [["⏮ Newest"], ["🏠 Menu"]]);
    assert.deepEqual(seen, [19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 100]);
    [page] = await stack.press(ann, "⏮ Newest");
    assert.equal(amounts(page?.text)[0], 19);
    await assertBooksBalance(stack);
  });
});

Deno.test("an empty history says so", async () => {
  await withTestStack({ env: { WELCOME_BONUS_AMOUNT: "0" } }, async (stack) => {
    const ann = person(205, "Ann");
    await stack.send(ann, "/start");
    const [page] = await stack.send(ann, "/history");
    assert.match(page?.text ?? "", /^Nothing here yet\./);
    assert.deepEqual(page?.buttons, [["🏠 Menu"]]);
  });
});

Deno.test("the card is a picture with its number and a short code; a new code makes the old one void", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(206, "Ann");
    await register(stack, ann);
    const shown = await stack.press(ann, "💳 My card");
    const card = shown.at(-1);
    const [, number, code] =
      /^💳 Card (\d{4} \d{4} \d{4})\n\n.*say the code (\d{3} \d{3})\. It is valid for 5 minutes\.$/
        .exec(card?.caption ?? "") ?? [];
    assert.ok(number && code, card?.caption);
    assert.deepEqual(card?.buttons, [["🔄 New code", "🏠 Menu"]]);

    const file = await stack.emulator.call("client", "getFile", { file_id: card?.photo });
    const { file_path } = file.result as { file_path: string };
    const token = stack.settings.bots.find((bot) => bot.name === "client")?.token;
    const response = await fetch(`${stack.emulator.url}/file/bot${token}/${file_path}`);
    assert.equal(response.status, 200);
    const bytes = await response.bytes();
    assert.deepEqual([...bytes.slice(0, 8)], [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    assert.ok(bytes.length > 300, `${bytes.length} bytes`);

    const holder = async (said: string) => {
      const [row] = await stack.database.sql`
        select telegram_id::int as id from people.person where id = people.person_by_card_code(${
        said.replace(" ", "")
      })`;
      return row?.id;
    };
    assert.equal(await holder(code), ann.id);
    const [next] = await stack.press(ann, "🔄 New code");
    const [, newCode] = /say the code (\d{3} \d{3})\./.exec(next?.caption ?? "") ?? [];
    assert.ok(newCode);
    assert.notEqual(newCode, code);
    assert.notEqual(next?.message_id, card?.message_id);
    assert.equal(await holder(newCode), ann.id);

    // Under a picture the menu is a new message.
    const [menu] = await stack.press(ann, "🏠 Menu");
    assert.match(menu?.text ?? "", /^Ann, you have 100 points\./);
    assert.notEqual(menu?.message_id, next?.message_id);
  });
});

Deno.test("a chosen language stays, whatever Telegram's own language is", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(207, "Анна", "ru");
    await register(stack, ann);
    await stack.press(ann, "⚙️ Настройки");
    await stack.press(ann, "🌐 Язык");
    const pressed = await stack.emulator.sim.press({
      bot: "client",
      user: ann,
      button: "English",
      wait: true,
    });
    assert.equal(pressed.toast?.text, "We speak English now");
    assert.equal(pressed.messages?.[0]?.text, "⚙️ Settings");
    const [hello] = await stack.send(ann, "/start");
    assert.match(hello?.text ?? "", /^Welcome back, Анна!/);
    const [partner] = await stack.send(ann, "/start", "partner");
    assert.match(partner?.text ?? "", /^🏪 Kopilka for partners/);
  });
});

Deno.test("a muted topic is silent until it is switched on again", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(208, "Ann");
    await register(stack, ann);
    const notify = async () => {
      const [row] = await stack.database
        .sql`select gateway.notify(p.id, 'client', 'news', 'client.help') as told
        from people.person p where p.telegram_id = ${ann.id}`;
      return row?.told;
    };
    await stack.press(ann, "⚙️ Settings");
    await stack.press(ann, "🔔 Notices");
    const [muted] = await stack.press(ann, "🔔 News and offers");
    assert.deepEqual(muted?.buttons, [["🔔 Points and bonuses"], ["🔔 Reminders"], ["🔕 News and offers"], [
      "◀️ Back",
    ]]);
    assert.equal(await notify(), false);
    const [loud] = await stack.press(ann, "🔕 News and offers");
    assert.ok(loud?.buttons.flat().includes("🔔 News and offers"));
    assert.equal(await notify(), true);
    await stack.waitFor("the notice to come", () => /^❓ How it works/.test(stack.lastText(ann)));
  });
});

Deno.test("who has their data deleted is forgotten, and may come back as somebody new", async () => {
  await withTestStack({}, async (stack) => {
    const { sql } = stack.database;
    const ann = person(209, "Ann");
    await register(stack, ann);
    await stack.send(ann, "/card");
    await stack.send(ann, "/settings");
    await stack.press(ann, "🗑 Delete my data");
    const menu = lastMessage(stack, ann);
    const [deleted] = await stack.press(ann, "Yes, delete my data");
    assert.match(deleted?.text ?? "", /^Done, we no longer hold your data/);
    assert.equal(deleted?.message_id, menu.message_id);

    const people = await sql`select telegram_id, first_name, name, phone, birthday from people.person`;
    assert.deepEqual([...people], [{
      telegram_id: null,
      first_name: "",
      name: null,
      phone: null,
      birthday: null,
    }]);
    for (const table of ["dialog.session", "dialog.step_log", "people.card_code", "people.mute"]) {
      assert.equal((await sql`select 1 from ${sql(table)}`).length, 0, table);
    }
    const [hello] = await stack.send(ann, "/start");
    assert.match(hello?.text ?? "", /^👋 Hello, Ann![^]*Step 1 of 3/);
    assert.equal((await sql`select 1 from people.person`).length, 2);
    await assertBooksBalance(stack);
  });
});
