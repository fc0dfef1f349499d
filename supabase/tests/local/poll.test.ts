import assert from "node:assert/strict";
import { waitFor } from "../_harness/chat.ts";
import { anna, borys } from "../emulator/_kit.ts";
import { contents, kept, SECRET, withRelay } from "./_poll_kit.ts";

const ok = () => new Response();

Deno.test("every bot's updates come to its own function, with the secret, and are forgotten by Telegram then", async () => {
  await withRelay(ok, async ({ emulator, got }) => {
    for (const bot of ["client", "partner", "admin"]) {
      await emulator.sim.send({ bot, user: anna, text: `to ${bot}` });
    }
    await waitFor("three updates", () => got.length === 3);
    const pairs = got.map(({ bot, update, secret }) => `${bot} ${update.message.text} ${secret}`).sort();
    assert.deepEqual(pairs, [
      `admin-bot to admin ${SECRET}`,
      `client-bot to client ${SECRET}`,
      `partner-bot to partner ${SECRET}`,
    ]);
    await waitFor(
      "Telegram to forget them",
      async () => await kept(emulator) + await kept(emulator, "admin") === 0,
    );
  }, { bots: ["client", "partner", "admin"] });
});

Deno.test("messages of a chat stay in order, and another chat's failing message blocks neither a press nor a chat", async () => {
  let broken = true;
  await withRelay(({ update }) => {
    const failing = update.message?.text === "bad" && broken;
    return new Response(null, failing ? { status: 500 } : {});
  }, async ({ emulator, got, lines }) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "bad" });
    await emulator.sim.send({ bot: "client", user: anna, text: "behind" });
    await waitFor("a retry", () => contents(got).filter((text) => text === "bad").length >= 2);
    await emulator.sim.send({ bot: "client", user: borys, text: "other chat" });
    await emulator.sim.raw({
      bot: "client",
      update: { callback_query: { id: "77", from: anna, chat_instance: "1", data: "pressed" } },
    });
    await waitFor(
      "the others",
      () => ["other chat", "pressed"].every((text) => contents(got).includes(text)),
    );
    assert.equal(contents(got).includes("behind"), false);
    assert.equal(await kept(emulator), 4, "nothing behind the failing update is forgotten");
    broken = false;
    await waitFor("the one behind", () => contents(got).includes("behind"));
    await waitFor("Telegram to forget them", async () => await kept(emulator) === 0);
    assert.equal(contents(got).filter((text) => text === "other chat").length, 1, "taken once");
    assert.match(
      lines[0] ?? "",
      /^client bot: update \d+ was not taken \(500\); it is tried again and again\.$/,
    );
    assert.match(lines[1] ?? "", /^client bot: update \d+ was taken at attempt \d+\.$/);
  });
});

Deno.test("Retry-After is honoured, and a function that is away gets the update when it is back", async () => {
  const at: number[] = [];
  await withRelay(() => {
    at.push(performance.now());
    return at.length === 1 ? new Response(null, { status: 503, headers: { "retry-after": "30" } }) : ok();
  }, async ({ emulator, got }) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "hello" });
    await waitFor("the second attempt", () => got.length === 2);
    // 30 s, a hundred times as fast.
    assert.ok((at[1] ?? 0) - (at[0] ?? 0) >= 290);
  });
});

Deno.test("an update whose life is over is tried once and given up, and what is behind it goes on", async () => {
  await withRelay(
    ({ update }) => new Response(null, { status: update.message.text === "old" ? 500 : 200 }),
    async (
      { emulator, got, lines },
    ) => {
      const date = Math.floor(Date.now() / 1000) - 86_400;
      const chat = { id: anna.id, type: "private", first_name: "Anna" };
      const message = { message_id: 1, date, chat, from: anna, text: "old" };
      await emulator.sim.raw({ bot: "client", update: { message } });
      await emulator.sim.send({ bot: "client", user: anna, text: "new" });
      await waitFor("the new one", () => contents(got).includes("new"));
      assert.deepEqual(contents(got), ["old", "new"]);
      assert.match(lines.join("\n"), /update \d+ was given up: its life is over \(last answer: 500\)/);
    },
  );
});

Deno.test("the method in the answer is carried out before Telegram forgets the update; reading and webhook methods are not", async () => {
  const answers: Record<string, object> = {
    speak: { method: "sendMessage", chat_id: anna.id, text: "spoken" },
    read: { method: "getMe" },
    hook: { method: "setWebhook", url: "https://example.com/" },
  };
  await withRelay(
    ({ update }) => Response.json(answers[update.message.text] ?? {}),
    async ({ emulator, got }) => {
      emulator.sim.addFault({ method: "sendMessage", error_code: 429, retry_after: 1, times: 2 });
      for (const text of Object.keys(answers)) await emulator.sim.send({ bot: "client", user: anna, text });
      await waitFor("all to be forgotten", async () => got.length === 3 && await kept(emulator) === 0);
      const calls = emulator.sim.calls({ bot: "client" }).calls.map((call) => call.method);
      assert.equal(calls.filter((method) => method === "sendMessage").length, 3, "429 is waited for");
      assert.equal(calls.includes("setWebhook"), false);
      assert.equal(calls.filter((method) => method === "getMe").length, 1, "only the one of the meeting");
      const { messages } = emulator.sim.chat({ bot: "client", user: anna.id });
      assert.equal(messages.filter(({ text }) => text === "spoken").length, 1);
    },
  );
});

Deno.test("more than a hundred updates come in order, each once", async () => {
  const texts = Array.from({ length: 250 }, (_, n) => `n${n}`);
  await withRelay(ok, async ({ emulator, got }) => {
    await waitFor("all", () => got.length >= texts.length);
    await waitFor("all to be forgotten", async () => await kept(emulator) === 0);
    assert.deepEqual(contents(got), texts);
  }, {
    async before(emulator) {
      for (const text of texts) await emulator.sim.send({ bot: "client", user: anna, text });
    },
  });
});

Deno.test("a relay that is stopped confirms what was taken and leaves the rest to Telegram", async () => {
  await withRelay(
    ({ update }) => new Response(null, { status: update.message.text === "bad" ? 500 : 200 }),
    async (
      { emulator, relay, got },
    ) => {
      await emulator.sim.send({ bot: "client", user: borys, text: "good" });
      await emulator.sim.send({ bot: "client", user: anna, text: "bad" });
      await waitFor("both", () => contents(got).includes("bad") && contents(got).includes("good"));
      await relay.stop();
      assert.equal(await kept(emulator), 1);
    },
  );
});

Deno.test("update_id may start again anywhere after a silence", async () => {
  await withRelay(ok, async ({ emulator, got }) => {
    const message = (text: string) => ({
      message_id: 5,
      date: Math.floor(Date.now() / 1000),
      chat: { id: anna.id, type: "private", first_name: "Anna" },
      from: anna,
      text,
    });
    for (const [update_id, text] of [[900_000, "high"], [17, "low"]] as const) {
      await emulator.sim.raw({ bot: "client", update: { update_id, message: message(text) } });
      await waitFor(text, () => contents(got).includes(text));
      await waitFor("Telegram to forget it", async () => await kept(emulator) === 0);
      await waitFor("a poll without an offset", () => {
        const last = emulator.sim.calls({ bot: "client" }).calls.findLast(({ method }) =>
          method === "getUpdates"
        );
        return last?.params.offset === undefined;
      });
    }
    assert.deepEqual(contents(got), ["high", "low"]);
  });
});
