import assert from "node:assert/strict";
import { anna, api, complaint, pause, serveHook, until, withEmulator, withHook } from "./_kit.ts";

Deno.test("the webhook gets the secret token in its header", async () => {
  await withHook(undefined, async ({ sim }, hook) => {
    await sim.send({ bot: "client", user: anna, text: "x", wait: true });
    assert.equal(hook.hits[0]?.headers.get("x-telegram-bot-api-secret-token"), "s3cret_-");
  }, { webhook: { secret_token: "s3cret_-" } });
});

Deno.test("a secret token with other characters is refused", () =>
  withEmulator(async (emulator) => {
    const url = "http://127.0.0.1:9/hook";
    assert.equal(
      await complaint(emulator, "setWebhook", { url, secret_token: "a b" }),
      "Bad Request: secret token contains unallowed characters",
    );
  }));

Deno.test("a webhook outside this machine needs https and one of Telegram's ports", () =>
  withEmulator(async (emulator) => {
    assert.match(
      await complaint(emulator, "setWebhook", { url: "http://example.org/x" }),
      /An HTTPS URL must be provided/,
    );
    assert.match(
      await complaint(emulator, "setWebhook", { url: "https://example.org:5000/x" }),
      /only on ports 80, 88, 443 or 8443/,
    );
  }));

Deno.test("the same webhook set again changes nothing and says so", async () => {
  await withHook(undefined, async (emulator, hook) => {
    const { body } = await api(emulator, "setWebhook", { url: hook.url });
    assert.deepEqual(body, { ok: true, result: true, description: "Webhook is already set" });
  });
});

Deno.test("of two setWebhook calls at once the first ends with 409", () =>
  withEmulator(async (emulator) => {
    const first = api(emulator, "setWebhook", { url: "http://127.0.0.1:9/a" });
    await pause(20);
    const second = api(emulator, "setWebhook", { url: "http://127.0.0.1:9/b" });
    const [one, two] = await Promise.all([first, second]);
    assert.equal(one.status, 409);
    assert.equal(one.body.description, "Conflict: terminated by other setWebhook");
    assert.equal(two.body.ok, true);
  }, { timing: { setWebhookMs: 60 } }));

Deno.test("allowed_updates keeps its value when left out and returns to the default with an empty list", async () => {
  await withHook(undefined, async (emulator, hook) => {
    const { sim } = emulator;
    const url = hook.url;
    await api(emulator, "setWebhook", { url, allowed_updates: ["callback_query"] });
    await api(emulator, "setWebhook", { url });
    const filtered = await sim.send({ bot: "client", user: anna, text: "x", wait: true });
    assert.equal(filtered.status, "filtered");
    assert.equal(filtered.update_id, null);
    assert.deepEqual((await api(emulator, "getWebhookInfo")).body.result.allowed_updates, ["callback_query"]);
    await api(emulator, "setWebhook", { url, allowed_updates: [] });
    await sim.send({ bot: "client", user: anna, text: "x", wait: true });
    const member = { chat: { id: -5, type: "group", title: "G" }, from: anna };
    const raw = await sim.raw({ bot: "client", update: { chat_member: member } });
    assert.equal(raw.update_id, null);
    assert.equal(hook.hits.length, 1);
  });
});

Deno.test("getWebhookInfo tells how much waits and what went wrong last", async () => {
  await withHook(() => new Response(null, { status: 500 }), async (emulator, hook) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "x" });
    await until(() => hook.hits.length === 2, "it was tried twice");
    await pause(10);
    const { result } = (await api(emulator, "getWebhookInfo")).body;
    assert.equal(result.url, hook.url);
    assert.equal(result.pending_update_count, 1);
    assert.equal(result.last_error_message, "Wrong response from the webhook: 500 Internal Server Error");
    assert.ok(Math.abs(result.last_error_date - Date.now() / 1000) < 3);
    assert.equal(result.max_connections, 40);
  });
});

Deno.test("a webhook that is down is reported as a refused connection and gets its updates when it is back", async () => {
  const gone = serveHook();
  const port = Number(new URL(gone.url).port);
  await gone.stop();
  await withEmulator(async (emulator) => {
    await emulator.call("client", "setWebhook", { url: gone.url });
    const sent = emulator.sim.send({ bot: "client", user: anna, text: "x", wait: true });
    await pause(30);
    const { result } = (await api(emulator, "getWebhookInfo")).body;
    assert.equal(result.last_error_message, "Connection refused");
    const back = Deno.serve({ port, hostname: "127.0.0.1", onListen: () => {} }, () => new Response());
    assert.equal((await sent).status, "delivered");
    await back.shutdown();
  }, { timing: { retryScale: 0.02 } });
});

Deno.test("a redirect is no answer", async () => {
  const moved = (_hit: unknown, n: number) =>
    n === 1 ? new Response(null, { status: 302, headers: { location: "/else" } }) : new Response();
  await withHook(moved, async ({ sim }) => {
    await sim.send({ bot: "client", user: anna, text: "x", wait: true });
    assert.equal(sim.updates().updates[0]?.attempts[0]?.error, "Wrong response from the webhook: 302 Found");
  });
});

Deno.test("a method in the webhook's answer is carried out", async () => {
  const reply = () =>
    Response.json({ method: "sendMessage", chat_id: anna.id, text: "<b>hi</b>", parse_mode: "HTML" });
  await withHook(reply, async ({ sim }) => {
    const sent = await sim.send({ bot: "client", user: anna, text: "x", wait: true });
    assert.equal(sent.messages?.[0]?.text, "hi");
    assert.equal(sim.calls({ via: "answer" }).calls.length, 1);
  });
});

Deno.test("a method in the webhook's answer that fails is silent but kept", async () => {
  const reply = () =>
    Response.json({ method: "sendMessage", chat_id: anna.id, text: "<b>hi", parse_mode: "HTML" });
  await withHook(reply, async ({ sim }) => {
    const sent = await sim.send({ bot: "client", user: anna, text: "x", wait: true });
    assert.equal(sent.status, "delivered");
    const [error] = sim.answerErrors({ bot: "client" }).errors;
    assert.equal(error?.update_id, sent.update_id);
    assert.match(error?.description ?? "", /Can't find end tag/);
  });
});

Deno.test("methods that read or set webhooks are not carried out from an answer", async () => {
  await withHook(() => Response.json({ method: "deleteWebhook" }), async (emulator, hook) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "x", wait: true });
    assert.equal((await api(emulator, "getWebhookInfo")).body.result.url, hook.url);
    assert.equal(emulator.sim.calls({ via: "answer" }).calls.length, 0);
  });
});

Deno.test("updates that waited while no webhook was set go to it when it comes", async () => {
  const hook = serveHook();
  await withEmulator(async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "one" });
    await emulator.sim.send({ bot: "client", user: anna, text: "two" });
    await emulator.call("client", "setWebhook", { url: hook.url });
    await until(() => hook.hits.length === 2, "both came");
    assert.deepEqual(hook.hits.map((hit) => hit.update.message.text), ["one", "two"]);
  });
  await hook.stop();
});

Deno.test("drop_pending_updates forgets what waits", () =>
  withEmulator(async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "one" });
    await emulator.call("client", "deleteWebhook", { drop_pending_updates: true });
    assert.deepEqual((await api(emulator, "getUpdates")).body.result, []);
    assert.equal(emulator.sim.updates().updates[0]?.status, "dropped");
  }));
