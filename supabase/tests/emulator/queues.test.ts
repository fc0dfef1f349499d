import assert from "node:assert/strict";
import { anna, borys, pause, serveHook, until, withHook } from "./_kit.ts";

/** 2 s become 100 ms: wide enough for a busy machine. */
const FAST = { timing: { retryScale: 0.05 } };

Deno.test("messages of one chat are delivered one after the other in the order they were sent", async () => {
  let open = 0;
  let most = 0;
  const slow = async () => {
    most = Math.max(most, ++open);
    await pause(15);
    open--;
    return new Response();
  };
  await withHook(slow, async ({ sim }, hook) => {
    for (const text of ["a", "b", "c", "d", "e"]) void sim.send({ bot: "client", user: anna, text });
    await until(() => hook.hits.length === 5, "five messages came");
    assert.deepEqual(hook.hits.map((hit) => hit.update.message.text), ["a", "b", "c", "d", "e"]);
    assert.equal(most, 1);
    const ids = hook.hits.map((hit) => hit.update.update_id);
    assert.deepEqual(ids, ids.map((_, index) => ids[0] + index));
  });
});

Deno.test("a message and a callback of one person are delivered at the same time", async () => {
  let open = 0;
  let most = 0;
  const meet = async () => {
    most = Math.max(most, ++open);
    await pause(60);
    open--;
    return new Response();
  };
  await withHook(meet, async ({ sim }, hook) => {
    await sim.send({ bot: "client", user: anna, text: "hello" });
    await sim.press({ bot: "client", user: anna, button: "made-up", force: true });
    await until(() => hook.hits.length === 2, "both came");
    await pause(30);
    assert.equal(most, 2);
  });
});

Deno.test("two callbacks of one person wait for each other", async () => {
  let open = 0;
  let most = 0;
  const slow = async () => {
    most = Math.max(most, ++open);
    await pause(20);
    open--;
    return new Response();
  };
  await withHook(slow, async ({ sim }, hook) => {
    for (const button of ["one", "two"]) await sim.press({ bot: "client", user: anna, button, force: true });
    await until(() => hook.hits.length === 2, "both came");
    assert.equal(most, 1);
  });
});

Deno.test("a failing head blocks its own queue and no other", async () => {
  const failing = ({ update }: { update: { message: { from: { id: number } } } }, n: number) =>
    new Response(null, { status: update.message.from.id === anna.id && n < 5 ? 500 : 200 });
  await withHook(failing, async ({ sim }, hook) => {
    await sim.send({ bot: "client", user: anna, text: "first" });
    await sim.send({ bot: "client", user: anna, text: "second" });
    const waited = await sim.send({ bot: "client", user: borys, text: "mine", wait: true });
    assert.equal(waited.status, "delivered");
    await until(() => hook.hits.some((hit) => hit.update.message.text === "second"), "the second came");
    const annas = hook.hits.map((hit) => hit.update.message.text).filter((text) => text !== "mine");
    assert.equal(annas.indexOf("second"), annas.length - 1);
    assert.ok(annas.length > 2);
  }, FAST);
});

Deno.test("the first retry comes at once, the next ones after 2, 4 and 8 seconds", async () => {
  const failing = (_hit: unknown, n: number) => new Response(null, { status: n < 5 ? 500 : 200 });
  await withHook(failing, async ({ sim }, hook) => {
    const sent = await sim.send({ bot: "client", user: anna, text: "x", wait: true });
    assert.equal(sent.attempts, 5);
    const at = hook.hits.map((hit) => hit.at);
    const gaps = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    const [first = 0, second = 0, third = 0, fourth = 0] = gaps;
    assert.ok(first < 95, `first retry after ${first} ms`);
    assert.ok(second >= 99 && second < 190, `second retry after ${second} ms`);
    assert.ok(third >= 199 && third < 390, `third retry after ${third} ms`);
    assert.ok(fourth >= 399 && fourth < 790, `fourth retry after ${fourth} ms`);
  }, FAST);
});

Deno.test("Retry-After decides when the next attempt comes", async () => {
  const busy = (_hit: unknown, n: number) =>
    n === 1 ? new Response(null, { status: 503, headers: { "retry-after": "7" } }) : new Response();
  await withHook(busy, async ({ sim }, hook) => {
    await sim.send({ bot: "client", user: anna, text: "x", wait: true });
    const gap = (hook.hits[1]?.at ?? 0) - (hook.hits[0]?.at ?? 0);
    assert.ok(gap >= 349 && gap < 700, `came after ${gap} ms`);
    assert.equal(sim.updates({ bot: "client" }).updates[0]?.attempts[0]?.retry_after, 7);
  }, FAST);
});

Deno.test("a callback that fails for longer than its 150 seconds is dropped and the queue goes on", async () => {
  const failing = ({ update }: { update: { callback_query?: { data: string } } }) =>
    new Response(null, { status: update.callback_query?.data === "bad" ? 500 : 200 });
  await withHook(failing, async ({ sim }, hook) => {
    await sim.send({ bot: "client", user: anna, text: "x" });
    const bad = await sim.press({ bot: "client", user: anna, button: "bad", force: true, wait: true });
    assert.equal(bad.status, "dropped");
    const good = await sim.press({ bot: "client", user: anna, button: "good", force: true, wait: true });
    assert.equal(good.status, "delivered");
    // 0 + 2 + 4 + 8 + 16 + 32 + 64 s are within 150 s, the next pause is not
    const tries = hook.hits.filter((hit) => hit.update.callback_query?.data === "bad").length;
    assert.ok(tries === 8 || tries === 7, `${tries} attempts`);
  }, { timing: { retryScale: 0.004, ttlScale: 0.004 } });
});

Deno.test("no more deliveries than max_connections are under way at a time", async () => {
  let open = 0;
  let most = 0;
  const slow = async () => {
    most = Math.max(most, ++open);
    await pause(10);
    open--;
    return new Response();
  };
  await withHook(slow, async ({ sim }, hook) => {
    for (let id = 1; id <= 12; id++) {
      await sim.send({ bot: "client", user: { id, first_name: "P" }, text: "x" });
    }
    await until(() => hook.hits.length === 12, "all came");
    assert.equal(most, 3);
  }, { webhook: { max_connections: 3 } });
});

Deno.test("a webhook that does not answer in time is a failure", async () => {
  const slowOnce = async (_hit: unknown, n: number) => {
    if (n === 1) await pause(300);
    return new Response();
  };
  await withHook(slowOnce, async (emulator) => {
    const { sim } = emulator;
    const sent = await sim.send({ bot: "client", user: anna, text: "x", wait: true });
    assert.ok((sent.attempts ?? 0) >= 2);
    assert.equal(sim.updates().updates[0]?.attempts[0]?.error, "Read timeout expired");
  }, { timing: { answerTimeoutMs: 150 } });
});

Deno.test("an update that is repeated on demand arrives that many times at once and its answers are carried out", async () => {
  let open = 0;
  let most = 0;
  const reply = async () => {
    most = Math.max(most, ++open);
    await pause(60);
    open--;
    return Response.json({ method: "sendMessage", chat_id: anna.id, text: "hi" });
  };
  await withHook(reply, async ({ sim }, hook) => {
    const { update_id } = await sim.send({ bot: "client", user: anna, text: "x", wait: true });
    const { results } = await sim.duplicate({ bot: "client", update_id, times: 20 });
    assert.equal(results.length, 20);
    assert.ok(results.every((result) => result.status === 200));
    assert.ok(most >= 10, `at most ${most} at once`);
    assert.equal(new Set(hook.hits.map((hit) => hit.update.update_id)).size, 1);
    const texts = sim.chat({ bot: "client", user: anna.id }).messages.filter((message) =>
      message.from === "bot"
    );
    assert.equal(texts.length, 21);
  });
});

Deno.test("a raw update of an unknown kind is delivered as it is", async () => {
  await withHook(undefined, async ({ sim }, hook) => {
    const sent = await sim.raw({
      bot: "client",
      update: { update_id: 777_000_000, novelty: { a: 1 } },
      wait: true,
    });
    assert.equal(sent.update_id, 777_000_000);
    assert.deepEqual(hook.hits[0]?.update, { update_id: 777_000_000, novelty: { a: 1 } });
    const next = await sim.send({ bot: "client", user: anna, text: "x" });
    assert.equal(next.update_id, 777_000_001);
  });
});

Deno.test("an update that outlived its time behind a blocked head is dropped unsent", async () => {
  const slow = async (_hit: unknown, n: number) => {
    if (n === 1) await pause(80);
    return new Response();
  };
  await withHook(slow, async ({ sim }, hook) => {
    await sim.press({ bot: "client", user: anna, button: "one", force: true });
    const late = await sim.press({ bot: "client", user: anna, button: "two", force: true, wait: true });
    assert.equal(late.status, "dropped");
    assert.equal(hook.hits.length, 1);
  }, { timing: { ttlScale: 0.0003 } });
});

Deno.test("setting another webhook sends what the old one had not taken to the new one", async () => {
  const other = serveHook();
  await withHook(() => new Response(null, { status: 500 }), async (emulator, hook) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "x" });
    await until(() => hook.hits.length >= 2, "the old one refused it");
    await emulator.call("client", "setWebhook", { url: other.url });
    await until(() => other.hits.length === 1, "the new one got it");
    assert.equal(other.hits[0]?.update.update_id, hook.hits[0]?.update.update_id);
  });
  await other.stop();
});
