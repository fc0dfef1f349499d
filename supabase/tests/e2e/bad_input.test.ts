import assert from "node:assert/strict";
import { withTestStack } from "../_harness/stack.ts";
import { inboxOf, nextUpdateId, person, statusOf, textUpdate } from "./_kit.ts";

Deno.test("a request without the secret, or with a wrong one, is refused with 401 and leaves nothing", async () => {
  await withTestStack({}, async (stack) => {
    const update = textUpdate(person(1001, "Eve"), "/start");
    const type = { "content-type": "application/json" };
    for (const bot of ["client", "partner", "admin"]) {
      for (
        const headers of [
          type,
          { ...type, "x-telegram-bot-api-secret-token": "" },
          { ...type, "x-telegram-bot-api-secret-token": "wrong" },
          { ...type, "x-telegram-bot-api-secret-token": `${stack.webhookSecret}x` },
        ]
      ) assert.equal(await statusOf(stack.callWebhook(bot, update, { headers })), 401, bot);
    }
    for (const authorization of ["", "Bearer wrong", stack.serviceKey]) {
      const headers = { authorization };
      assert.equal(await statusOf(fetch(`${stack.functionsUrl}/dispatch`, { method: "POST", headers })), 401);
    }
    assert.equal((await stack.database.sql`select 1 from gateway.inbox`).length, 0);
    assert.equal((await stack.database.sql`select 1 from people.person`).length, 0);
  });
});

Deno.test("a body that is too long, no JSON, no update or no POST is refused, and a function nobody has is not there", async () => {
  await withTestStack({}, async (stack) => {
    const send = (body: BodyInit) => statusOf(stack.callWebhook("client", null, { body }));
    const padded = (bytes: number) => {
      const start = `{"update_id": 1, "unheard_of": "`;
      return `${start}${"x".repeat(bytes - start.length - 2)}"}`;
    };
    assert.equal(await send(padded(256 * 1024 + 1)), 413);
    assert.equal(await send(new Blob([padded(256 * 1024 + 1)]).stream()), 413);
    assert.equal(await send("💥".repeat(65_537)), 413);
    assert.equal(await send(padded(256 * 1024)), 200);
    for (
      const body of [
        "",
        "{",
        "hello",
        "null",
        "[]",
        "42",
        '"x"',
        "{}",
        '{"update_id":null}',
        '{"update_id":"1"}',
        '{"update_id":1.5}',
      ]
    ) assert.equal(await send(body), 400, body);
    for (const method of ["GET", "PUT", "DELETE"]) {
      const init = { method, body: undefined };
      const response = await stack.callWebhook("client", null, init);
      assert.equal(await statusOf(response), 405, method);
      assert.equal(response.headers.get("allow"), "POST");
    }
    assert.equal(await statusOf(fetch(`${stack.functionsUrl}/nonsense`)), 404);
    assert.equal(await statusOf(fetch(`${stack.functionsUrl}/health`, { method: "POST" })), 405);
  });
});

Deno.test("an update of a kind that nobody knows is answered 200 and stored, also when Telegram sends it", async () => {
  await withTestStack({}, async (stack) => {
    const unknown = { update_id: nextUpdateId(), telepathy: { thought: "hm", deep: [{ "": null }] } };
    assert.equal(await statusOf(stack.callWebhook("client", unknown)), 200);
    assert.deepEqual(await inboxOf(stack, unknown.update_id), {
      kind: "telepathy",
      outcome: "stored",
      update: unknown,
    });
    assert.equal(await statusOf(stack.callWebhook("client", unknown)), 200);

    const empty = { update_id: nextUpdateId() };
    assert.equal(await statusOf(stack.callWebhook("client", empty)), 200);
    assert.equal((await inboxOf(stack, empty.update_id))?.outcome, "stored");

    const ann = { ...person(1011, "Ann"), is_bot: false };
    const member = await stack.emulator.sim.raw({
      bot: "client",
      update: { purchased_paid_media: { from: ann, paid_media_payload: "x" } },
      wait: true,
    });
    assert.equal(member.status, "delivered");
    assert.equal((await inboxOf(stack, member.update_id))?.outcome, "stored");
    assert.equal((await stack.database.sql`select 1 from gateway.failures`).length, 0);
  });
});

Deno.test("updates with parts missing or of the wrong kind are taken without an effect or become dead letters, never a blocked queue", async () => {
  await withTestStack({}, async (stack) => {
    const chat = { id: 1021, type: "private", first_name: "X" };
    const odd = [
      { message: null },
      { message: {} },
      { message: [] },
      { message: "text" },
      { message: { chat, text: "no sender" } },
      { message: { from: { id: 1021 }, text: "no chat" } },
      { message: { chat, from: { id: "abc" }, text: "an id that is none" } },
      { message: { chat, from: { id: 1021 }, text: { not: "a text" } } },
      { message: { chat, from: { id: 99999999999999999999n.toString() }, text: "too long a number" } },
      { callback_query: { id: "1", from: { id: 1021 }, data: "balance" } },
      { callback_query: { id: "1", from: { id: 1021 }, message: { chat } } },
      { my_chat_member: { chat } },
      { my_chat_member: {} },
      { edited_message: 7 },
    ];
    for (const part of odd) {
      const update = { update_id: nextUpdateId(), ...part };
      const statuses: number[] = [];
      do statuses.push(await statusOf(stack.callWebhook("client", update))); while (
        statuses.at(-1) !== 200 && statuses.length < 4
      );
      const expected = statuses.length === 1 ? [200] : [500, 500, 200];
      assert.deepEqual(statuses, expected, JSON.stringify(part));
    }
    const ann = person(1022, "Ann");
    assert.equal((await stack.send(ann, "/start")).length, 1);
  });
});
