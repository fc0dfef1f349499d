import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { botTexts, inboxOf, person, register, statusOf, textUpdate, untilIdle } from "./_kit.ts";

Deno.test("a NUL and a lone surrogate in a text do not block their sender", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(1031, "Ann");
    await stack.send(ann, "/start");
    const body = JSON.stringify(textUpdate(ann, "NAME")).replace("NAME", "An\\u0000na \\ud83d");
    const response = await stack.callWebhook("client", null, { body });
    assert.equal(await statusOf(response), 200);
    const [session] = await stack.database.sql`select draft from dialog.session where user_id = ${ann.id}`;
    assert.deepEqual(session?.draft, { name: "Anna \ufffd" });
    await stack.send(ann, "+380501234567");
    await stack.press(ann, "Skip");
    await stack.press(ann, "✅ That's right");
    assert.equal(stack.lastText(ann), "Anna \ufffd, you have 100 points.\nWhat shall I open?");
  });
});

Deno.test("4096 characters, any script, emoji, right-to-left marks and HTML are taken and shown as they are", async () => {
  await withTestStack({}, async (stack) => {
    const names = [
      "<b>Bob</b> & <script>alert(1)</script>",
      "\u200fمُحَمَّد\u200e \u2067Boris\u2069",
      "👩‍👩‍👧‍👦🇺🇦 Zoë̈",
      "{name} {balance|a|b|c} %s $1 \\1",
      "'; drop table people.person; --",
      "名前".repeat(32),
    ];
    await Promise.all(names.map(async (name, n) => {
      const user = { ...person(1041 + n, name), last_name: `${name} <i>` };
      const [hello] = await stack.send(user, "/start");
      assert.ok(hello?.text?.startsWith(`👋 Hello, ${name}!`), hello?.text);
      assert.match(
        (await stack.send(user, "я".repeat(4096)))[0]?.text ?? "",
        /^⚠️ A name takes 1 to 100 characters/,
      );
      await stack.send(user, name);
      await stack.send(user, "+380501234567");
      await stack.press(user, "Skip");
      assert.ok(stack.lastText(user).includes(`Name: ${name}\n`), stack.lastText(user));
      await stack.press(user, "✅ That's right");
      assert.equal(stack.lastText(user), `${name}, you have 100 points.\nWhat shall I open?`);
      await stack.send(user, "😀".repeat(4096));
      assert.match(stack.lastText(user), /^I did not get that/);
    }));
    assert.deepEqual(stack.emulator.sim.answerErrors().errors, []);
    assert.deepEqual([...await stack.database.sql`select * from gateway.dead_letters`], []);
  });
});

Deno.test("in a group the bot shows nothing private: a command is answered with the way to the private chat, the rest ignored", async () => {
  await withTestStack({}, async (stack) => {
    const { sim } = stack.emulator;
    const ann = person(1051, "Ann");
    await register(stack, ann);
    const chat = { id: -100_5001, type: "supergroup", title: "Shoppers" };
    await sim.join({ bot: "client", user: ann, chat, wait: true });
    const say = async (text: string) =>
      (await sim.send({ bot: "client", user: ann, chat, text, wait: true })).messages?.map((message) =>
        message.text
      );
    assert.deepEqual(await say("/balance"), ["I only talk in a private chat: t.me/kopilka_client_bot"]);
    assert.deepEqual(await say("/card@kopilka_client_bot"), [
      "I only talk in a private chat: t.me/kopilka_client_bot",
    ]);
    assert.deepEqual(await say("/balance@some_other_bot"), []);
    assert.deepEqual(await say("hello everybody"), []);
    const pressed = await sim.press({
      bot: "client",
      user: ann,
      chat,
      button: "balance",
      force: true,
      wait: true,
    });
    assert.equal(pressed.answered, true);
    assert.deepEqual(pressed.messages, []);
    const sessions = await stack.database.sql`select chat_id::int from dialog.session`;
    assert.deepEqual(sessions.map((row) => row.chat_id), [ann.id]);
  });
});

Deno.test("an edited message changes nothing: an answer given stays given", async () => {
  await withTestStack({}, async (stack) => {
    const { sim } = stack.emulator;
    const ann = person(1061, "Ann");
    await stack.send(ann, "/start");
    const { message_id } = await sim.send({ bot: "client", user: ann, text: "Ann", wait: true });
    const edited = await sim.send({
      bot: "client",
      user: ann,
      edit: { message_id, text: "/cancel" },
      wait: true,
    });
    assert.equal(edited.status, "delivered");
    assert.deepEqual(edited.messages, []);
    assert.equal((await inboxOf(stack, edited.update_id))?.outcome, "ignored");
    await stack.send(ann, "+380501234567");
    assert.match(stack.lastText(ann), /Step 3 of 3/);
  });
});

Deno.test("callback data that nobody made does nothing but bring a fresh menu", async () => {
  await withTestStack({}, async (stack) => {
    const ann = person(1071, "Ann");
    await register(stack, ann);
    const before = botTexts(stack, ann).length;
    for (
      const data of [
        "delete_me:2",
        "lang:xx",
        "history:999999999999999999999",
        "history:-1",
        "card:1:2",
        "\u0000",
        ":",
        "a b",
      ]
    ) {
      const pressed = await stack.emulator.sim.press({
        bot: "client",
        user: ann,
        button: data,
        force: true,
        wait: true,
      });
      assert.equal(pressed.status, "delivered", data);
      assert.equal(pressed.answered, true, data);
      if (data === "delete_me:2") await register(stack, ann);
    }
    await untilIdle(stack);
    assert.ok(botTexts(stack, ann).length >= before);
    assert.equal((await stack.database.sql`select 1 from gateway.failures`).length, 0);
  });
});
