import assert from "node:assert/strict";
import { anna, type Answer, api, borys, sim, withEmulator, withHook } from "./_kit.ts";

const MENU = {
  inline_keyboard: [[{ text: "Balance", callback_data: "menu:balance" }], [{
    text: "App",
    web_app: { url: "https://kopilka.test/app" },
  }]],
};

Deno.test("a person's message reaches the bot with sender, chat, date and command entity", () =>
  withEmulator(async (emulator) => {
    const { body } = await sim(emulator, "POST", "/sim/send", {
      bot: "client",
      user: anna,
      text: "/start ref_AB",
    });
    assert.deepEqual([body.ok, body.message_id], [true, 1]);
    const [update] = (await api(emulator, "getUpdates")).body.result;
    assert.equal(update.update_id, body.update_id);
    assert.deepEqual(update.message.from, { ...anna, is_bot: false });
    assert.deepEqual(update.message.chat, {
      id: anna.id,
      type: "private",
      first_name: "Anna",
      username: "anna",
    });
    assert.deepEqual(update.message.entities, [{ type: "bot_command", offset: 0, length: 6 }]);
    assert.ok(Math.abs(update.message.date - Date.now() / 1000) < 3);
  }));

Deno.test("contacts, photos, documents, app data and edits reach the bot", () =>
  withEmulator(async (emulator) => {
    const send = (fields: Record<string, unknown>) =>
      emulator.sim.send({ bot: "client", user: anna, ...fields });
    await send({ contact: true });
    await send({ contact: { phone_number: "380501112233", user_id: null } });
    await send({ photo: true, caption: "me" });
    await send({ document: { file_name: "a.txt", base64: btoa("abc") } });
    await send({ web_app_data: "{}" });
    const { message_id } = await send({ text: "before" });
    await send({ edit: { message_id, text: "after" } });
    const updates = (await api(emulator, "getUpdates")).body.result;
    const [own, other, photo, document, app, , edited] = updates;
    assert.equal(own.message.contact.user_id, anna.id);
    assert.equal(other.message.contact.user_id, undefined);
    assert.equal(photo.message.caption, "me");
    assert.equal(photo.message.photo[0].width, 1);
    assert.equal(document.message.document.file_size, 3);
    assert.equal(app.message.web_app_data.data, "{}");
    assert.deepEqual([edited.edited_message.message_id, edited.edited_message.text], [message_id, "after"]);
  }));

Deno.test("a waited-for message comes back with what the bot answered", async () => {
  let url = "";
  const answer = () => {
    setTimeout(
      () => void fetch(`${url}/sendMessage?chat_id=${anna.id}&text=late`).then((r) => r.body?.cancel()),
      20,
    );
    return Response.json({ method: "sendMessage", chat_id: anna.id, text: "at once" });
  };
  await withHook(answer, async (emulator) => {
    url = `${emulator.url}/bot1000000001:test-client`;
    const { body } = await sim(emulator, "POST", "/sim/send?wait=1", {
      bot: "client",
      user: anna,
      text: "x",
    });
    assert.equal(body.status, "delivered");
    assert.deepEqual(body.messages.map((message: Answer) => message.text), ["at once", "late"]);
  });
});

Deno.test("an inline button is pressed by its text or data and gives back the toast", async () => {
  const answer = ({ update }: Answer) =>
    update.callback_query
      ? Response.json({
        method: "answerCallbackQuery",
        callback_query_id: update.callback_query.id,
        text: "Done",
      })
      : Response.json({ method: "sendMessage", chat_id: anna.id, text: "Menu", reply_markup: MENU });
  await withHook(answer, async (emulator, hook) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "/start", wait: true });
    for (const button of ["Balance", "menu:balance"]) {
      const pressed = { bot: "client", user: anna.id, button, wait: true };
      const { body } = await sim(emulator, "POST", "/sim/press", pressed);
      assert.deepEqual(body.toast, { text: "Done", show_alert: false });
      assert.equal(body.answered, true);
    }
    const query = hook.hits.at(-1)?.update.callback_query;
    assert.equal(query.data, "menu:balance");
    assert.equal(query.message.text, "Menu");
    assert.equal(query.message.reply_markup.inline_keyboard[0][0].text, "Balance");
  });
});

Deno.test("a button that opens the app gives back its address and sends nothing", () =>
  withEmulator(async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "/start" });
    await emulator.call("client", "sendMessage", { chat_id: anna.id, text: "Menu", reply_markup: MENU });
    const pressed = await emulator.sim.press({ bot: "client", user: anna, button: "App" });
    assert.deepEqual(pressed, { ok: true, update_id: null, web_app: "https://kopilka.test/app" });
  }));

Deno.test("the newest message with the button wins, and message_id picks another", () =>
  withEmulator(async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "/start" });
    for (const data of ["old", "new"]) {
      const reply_markup = { inline_keyboard: [[{ text: "Go", callback_data: data }]] };
      await emulator.call("client", "sendMessage", { chat_id: anna.id, text: data, reply_markup });
    }
    await emulator.sim.press({ bot: "client", user: anna, button: "Go" });
    await emulator.sim.press({ bot: "client", user: anna, button: "Go", message_id: 2 });
    const updates = (await api(emulator, "getUpdates")).body.result.slice(1);
    assert.deepEqual(updates.map((update: Answer) => update.callback_query.data), ["new", "old"]);
  }));

Deno.test("keys of the reply keyboard send their text or the contact, and a one-time keyboard goes", () =>
  withEmulator(async (emulator) => {
    const { sim: people } = emulator;
    await people.send({ bot: "client", user: anna, text: "/start" });
    const reply_markup = {
      keyboard: [["Skip", { text: "My phone", request_contact: true }]],
      one_time_keyboard: true,
    };
    const show = () =>
      emulator.call("client", "sendMessage", { chat_id: anna.id, text: "Phone?", reply_markup });
    await show();
    assert.deepEqual(people.chat({ bot: "client", user: anna.id }).keyboard, [["Skip", "My phone"]]);
    await people.press({ bot: "client", user: anna, button: "My phone" });
    assert.equal(people.chat({ bot: "client", user: anna.id }).keyboard, null);
    await show();
    await people.press({ bot: "client", user: anna, button: "Skip" });
    const updates = (await api(emulator, "getUpdates")).body.result;
    assert.equal(updates[1].message.contact.user_id, anna.id);
    assert.equal(updates[2].message.text, "Skip");
  }));

Deno.test("a button that is not there gets 404 with the buttons that are", () =>
  withEmulator(async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "/start" });
    await emulator.call("client", "sendMessage", { chat_id: anna.id, text: "Menu", reply_markup: MENU });
    const { status, body } = await sim(emulator, "POST", "/sim/press", {
      bot: "client",
      user: anna,
      button: "Nope",
    });
    assert.equal(status, 404);
    assert.equal(body.error, 'There is no button "Nope" in this chat.');
    assert.deepEqual(body.buttons.map((button: Answer) => [button.text, button.data]), [
      ["Balance", "menu:balance"],
      ["App", "https://kopilka.test/app"],
    ]);
  }));

Deno.test("the transcript shows both sides, buttons and pictures", () =>
  withEmulator(async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, photo: true });
    await emulator.call("client", "sendMessage", { chat_id: anna.id, text: "Menu", reply_markup: MENU });
    const { body } = await sim(emulator, "GET", `/sim/chat?bot=client&user=${anna.id}`);
    assert.deepEqual(body.messages.map((message: Answer) => message.from), ["user", "bot"]);
    assert.equal(typeof body.messages[0].photo, "string");
    assert.deepEqual(body.messages[1].buttons, [["Balance"], ["App"]]);
    assert.deepEqual([body.keyboard, body.typing, body.toasts], [null, false, []]);
  }));

Deno.test("groups have their own chat, and the bot can be put out of them", () =>
  withEmulator(async (emulator) => {
    const chat = { id: -100, type: "supergroup", title: "Admins" };
    await emulator.sim.join({ bot: "admin", user: anna, chat });
    await emulator.sim.send({ bot: "admin", user: anna, chat, text: "/start" });
    const sent: Answer = await emulator.call("admin", "sendMessage", { chat_id: -100, text: "hi" });
    assert.equal(sent.result.chat.title, "Admins");
    await emulator.sim.leave({ bot: "admin", user: anna, chat });
    const refused: Answer = await emulator.call("admin", "sendMessage", { chat_id: -100, text: "hi" });
    assert.equal(refused.description, "Forbidden: bot was kicked from the supergroup chat");
  }));

Deno.test("chats given at the start are open to the bot", () =>
  withEmulator(async (emulator) => {
    const sent: Answer = await emulator.call("admin", "sendMessage", { chat_id: 700, text: "alert" });
    assert.equal(sent.ok, true);
  }, { chats: [{ bot: "admin", chat: { id: 700, type: "private", first_name: "Admin" } }] }));

Deno.test("every wrong argument gets 400 with a sentence", () =>
  withEmulator(async (emulator) => {
    const post = async (path: string, args: unknown) => {
      const { status, body } = await sim(emulator, "POST", path, args);
      assert.equal(status, 400, JSON.stringify(body));
      return body.error as string;
    };
    const message = { bot: "client", user: borys };
    assert.equal(
      await post("/sim/send", { user: borys, text: "x" }),
      "The argument bot must be one of client, partner, admin.",
    );
    assert.equal(
      await post("/sim/send", { ...message }),
      "Give exactly one of text, contact, photo, document, web_app_data, edit.",
    );
    assert.match(
      await post("/sim/send", { bot: "client", user: { id: 5 }, text: "x" }),
      /must carry a first_name/,
    );
    assert.match(
      await post("/sim/send", { bot: "client", user: { id: -5, first_name: "A" }, text: "x" }),
      /at least 1/,
    );
    assert.match(await post("/sim/send", { ...message, txt: "x" }), /Unknown argument "txt"/);
    assert.match(await post("/sim/send", { ...message, text: "x".repeat(4097) }), /at most 4096 characters/);
    assert.match(await post("/sim/send", { ...message, photo: "!" }), /must be true or base64/);
    assert.equal(await post("/sim/send", "{"), "The body must be JSON.");
    assert.match(await post("/sim/faults", { method: "dance", error_code: 500 }), /must be \* or one of/);
    assert.match(await post("/sim/faults", { method: "sendMessage" }), /Give an error_code/);
    assert.match(await post("/sim/faults", { method: "*", error_code: 429, times: 0 }), /at least 1/);
    assert.match(await post("/sim/unblock", message), /has not blocked/);
    assert.equal(
      (await sim(emulator, "POST", "/sim/duplicate", { bot: "client", update_id: 5 })).status,
      404,
    );
    assert.equal((await sim(emulator, "GET", "/sim/chat?bot=client&user=9")).status, 404);
    assert.equal((await sim(emulator, "GET", "/sim/nothing")).status, 404);
  }));

Deno.test("faults ordered over HTTP can be listed and taken back", () =>
  withEmulator(async (emulator) => {
    await sim(emulator, "POST", "/sim/faults", { method: "getMe", error_code: 502, times: 5 });
    assert.equal((await api(emulator, "getMe")).status, 502);
    assert.equal((await sim(emulator, "GET", "/sim/faults")).body.faults[0].times, 4);
    await sim(emulator, "DELETE", "/sim/faults");
    assert.equal((await api(emulator, "getMe")).status, 200);
  }));

Deno.test("faults spare webhook answers unless they say otherwise", async () => {
  const reply = () => Response.json({ method: "sendMessage", chat_id: anna.id, text: "hi" });
  await withHook(reply, async ({ sim: people }) => {
    const send = () => people.send({ bot: "client", user: anna, text: "x", wait: true });
    people.addFault({ method: "sendMessage", error_code: 500 });
    assert.equal((await send()).messages?.length, 1);
    people.clearFaults();
    people.addFault({ method: "sendMessage", error_code: 500, in_answers: true });
    assert.equal((await send()).messages?.length, 0);
    assert.equal(people.answerErrors().errors[0]?.error_code, 500);
  });
});

Deno.test("the logs show calls and updates with their attempts", async () => {
  await withHook(undefined, async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "x", wait: true });
    await api(emulator, "sendMessage", { chat_id: anna.id, text: "y" });
    const { body } = await sim(emulator, "GET", "/sim/calls?bot=client&method=sendmessage");
    assert.deepEqual([body.calls.length, body.calls[0].params.text, body.calls[0].message_id], [1, "y", 2]);
    const updates = (await sim(emulator, "GET", "/sim/updates?bot=client")).body.updates;
    assert.deepEqual([updates[0].status, updates[0].attempts[0].status], ["delivered", 200]);
  });
});

Deno.test("the front page says what there is", () =>
  withEmulator(async (emulator) => {
    const { body } = await sim(emulator, "GET", "/");
    assert.deepEqual(body.bots.map((bot: Answer) => bot.name), ["client", "partner", "admin"]);
    assert.ok(body.control.includes("POST /sim/send"));
    assert.ok(body.methods.includes("sendMessage"));
  }));

Deno.test("a port in use is an error, not a second emulator", () =>
  withEmulator(async (emulator) => {
    await assert.rejects(
      withEmulator(() => Promise.resolve(), { port: emulator.port }),
      Deno.errors.AddrInUse,
    );
  }));
