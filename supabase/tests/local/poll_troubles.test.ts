import assert from "node:assert/strict";
import { waitFor } from "../_harness/chat.ts";
import { anna, until, withEmulator } from "../emulator/_kit.ts";
import { contents, meet, withRelay } from "./_poll_kit.ts";

const ok = () => new Response();
const POLLED = "another program is polling this bot (@kopilka_client_bot, the token of TOKEN_CLIENT)";

Deno.test("one getUpdates of somebody else is told, and polling goes on", async () => {
  await withRelay(ok, async ({ emulator, got, lines }) => {
    await waitFor("the relay to poll", () => emulator.sim.calls({ method: "getUpdates" }).calls.length > 0);
    await emulator.call("client", "getUpdates");
    await waitFor("the line", () => lines.length >= 2);
    assert.deepEqual(lines, [
      `client bot: ${POLLED}. Stop it: each of the two gets only a part of the updates.`,
      "client bot: polling works again.",
    ]);
    await emulator.sim.send({ bot: "client", user: anna, text: "after" });
    await waitFor("the update", () => contents(got).includes("after"));
  });
});

Deno.test("another program that goes on polling ends the relay, with what to do", async () => {
  await withRelay(ok, async ({ emulator, relay }) => {
    let stop = false;
    const other = (async () => {
      while (!stop) {
        await emulator.call("client", "getUpdates", { timeout: 1 });
        await new Promise((done) => setTimeout(done, 2));
      }
    })();
    await assert.rejects(relay.failed, {
      name: "UserError",
      message:
        `The client bot cannot be polled: ${POLLED}. Stop that program, or use a token of a bot of your own.`,
    });
    stop = true;
    await other;
  });
});

Deno.test("a webhook that somebody sets meanwhile ends the relay and is left as it is", async () => {
  await withRelay(ok, async ({ emulator, relay }) => {
    await emulator.call("client", "setWebhook", { url: "https://elsewhere.example.com/hook" });
    await assert.rejects(relay.failed, {
      name: "UserError",
      message: "Somebody set a webhook for the client bot (@kopilka_client_bot) while it was polled: " +
        "https://elsewhere.example.com/hook. It was left as it is.",
    });
    const { result } = await emulator.call("client", "getWebhookInfo");
    assert.equal((result as { url: string }).url, "https://elsewhere.example.com/hook");
  });
});

Deno.test("a token that is revoked ends the relay, naming the variable and not the token", async () => {
  await withRelay(ok, async ({ emulator, relay }) => {
    emulator.sim.addFault({ method: "getUpdates", error_code: 401, times: 100 });
    await assert.rejects(relay.failed, {
      name: "UserError",
      message:
        "TOKEN_CLIENT is not a token that Telegram knows (401 Unauthorized): copy it again from @BotFather.",
    });
  });
});

Deno.test("tokens that Telegram does not know are named, all of them", async () => {
  await withEmulator(async (emulator) => {
    emulator.sim.addFault({ method: "getMe", bot: "partner", error_code: 401 });
    emulator.sim.addFault({ method: "getMe", bot: "admin", error_code: 404 });
    await assert.rejects(meet(emulator, ["client", "partner", "admin"]), {
      message:
        "ADMIN_BOT_TOKEN is not a token that Telegram knows (404 Not Found): copy it again from @BotFather.\n" +
        "TOKEN_PARTNER is not a token that Telegram knows (401 Unauthorized): copy it again from @BotFather.",
    });
  });
});

Deno.test("a Telegram that is away for a while is told once and waited for", async () => {
  await withRelay(ok, async ({ emulator, got, lines }) => {
    await emulator.sim.send({ bot: "client", user: anna, text: "late" });
    await until(() => contents(got).includes("late"), "the update came");
    assert.deepEqual(lines, [
      "client bot: Telegram does not give updates (502 Bad Gateway); trying again.",
      "client bot: polling works again.",
    ]);
  }, {
    before: (emulator) =>
      Promise.resolve(emulator.sim.addFault({ method: "getUpdates", error_code: 502, times: 4 })),
  });
});

Deno.test("a Telegram that is not there is named with the variable, and no token is shown", async () => {
  await withEmulator(async (emulator) => {
    const { url } = emulator;
    await emulator.stop();
    await assert.rejects(meet(emulator), {
      message: `${url} does not answer (connection refused): check the connection and TELEGRAM_API_ROOT.`,
    });
  });
});
