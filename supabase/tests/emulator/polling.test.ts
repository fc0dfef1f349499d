import assert from "node:assert/strict";
import { anna, api, pause, withEmulator, withHook } from "./_kit.ts";

Deno.test("getUpdates is refused with 409 while a webhook is set", async () => {
  await withHook(undefined, async (emulator) => {
    const { status, body } = await api(emulator, "getUpdates");
    assert.equal(status, 409);
    assert.equal(
      body.description,
      "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  });
});

Deno.test("a second getUpdates ends the first with 409", () =>
  withEmulator(async (emulator) => {
    const first = api(emulator, "getUpdates", { timeout: 5 });
    await pause(40);
    const second = api(emulator, "getUpdates", { timeout: 5 });
    assert.deepEqual((await first).body, {
      ok: false,
      error_code: 409,
      description:
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    });
    await emulator.sim.send({ bot: "client", user: anna, text: "x" });
    assert.equal((await second).body.result.length, 1);
  }));

Deno.test("setWebhook ends a waiting getUpdates with 409", () =>
  withEmulator(async (emulator) => {
    const poll = api(emulator, "getUpdates", { timeout: 5 });
    await pause(40);
    await emulator.call("client", "setWebhook", { url: "http://127.0.0.1:9/" });
    assert.equal((await poll).body.description, "Conflict: terminated by setWebhook request");
  }));

Deno.test("a long poll answers as soon as an update comes", () =>
  withEmulator(async (emulator) => {
    const poll = api(emulator, "getUpdates", { timeout: 10 });
    await pause(40);
    const begun = performance.now();
    await emulator.sim.send({ bot: "client", user: anna, text: "x" });
    assert.equal((await poll).body.result[0].message.text, "x");
    assert.ok(performance.now() - begun < 500);
  }));

Deno.test("an update stays until an offset beyond it confirms it", () =>
  withEmulator(async (emulator) => {
    for (const text of ["a", "b", "c"]) await emulator.sim.send({ bot: "client", user: anna, text });
    const all = (await api(emulator, "getUpdates")).body.result;
    assert.equal(all.length, 3);
    assert.equal((await api(emulator, "getUpdates", { limit: 2 })).body.result.length, 2);
    const rest = (await api(emulator, "getUpdates", { offset: all[1].update_id })).body.result;
    assert.deepEqual(rest.map((update: { message: { text: string } }) => update.message.text), ["b", "c"]);
    const last = (await api(emulator, "getUpdates", { offset: -1 })).body.result;
    assert.deepEqual(last.map((update: { message: { text: string } }) => update.message.text), ["c"]);
    assert.equal(emulator.sim.updates().updates[1]?.status, "fetched");
  }));

Deno.test("an update whose life is over is not given out any more", () =>
  withEmulator(async (emulator) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "x" });
    await emulator.sim.press({ bot: "client", user: anna, button: "late", force: true });
    await pause(30);
    const { result } = (await api(emulator, "getUpdates")).body;
    assert.equal(result.length, 1);
    assert.ok("message" in result[0]);
  }, { timing: { ttlScale: 0.0001 } }));

Deno.test("stopping the emulator ends waiting requests", async () => {
  let poll: Promise<unknown> = Promise.resolve();
  await withEmulator(async (emulator) => {
    poll = api(emulator, "getUpdates", { timeout: 30 }).catch(() => null);
    await pause(40);
  });
  await poll;
});
