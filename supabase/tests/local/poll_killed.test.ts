import assert from "node:assert/strict";
import { inRoot } from "../../../scripts/lib/paths.ts";
import { answersByCall } from "../../../scripts/local/database.ts";
import { type TestStack, withTestStack } from "../_harness/stack.ts";
import { assertBooksBalance, balance, botTexts, person, register } from "../e2e/_kit.ts";
import { notes } from "../e2e/_scenario.ts";
import { sendStream, startStream, untilNoted } from "../e2e/_stream.ts";
import { QUICK } from "./_poll_kit.ts";

/** Starts the relay of a stack's client bot as a process; resolves when it runs. */
async function startRelayProcess(stack: TestStack): Promise<Deno.ChildProcess> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "--no-check", inRoot("supabase", "tests", "local", "_relay_process.ts")],
    env: {
      RELAY: JSON.stringify({
        bots: stack.settings.bots.filter(({ name }) => name === "client"),
        apiRoot: stack.emulator.url,
        functionsUrl: stack.functionsUrl,
        secret: stack.webhookSecret,
        timing: { ...QUICK, answerMs: 20_000 },
      }),
    },
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const reader = child.stdout.getReader();
  await reader.read();
  await reader.cancel();
  return child;
}

async function kill9(child: Deno.ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await child.status;
}

Deno.test("a relay killed with -9 in the middle of a batch loses nothing and doubles nothing", async () => {
  await withTestStack({}, async (stack) => {
    const { emulator, database } = stack;
    const stream = await startStream(stack, 12, 12);
    await emulator.call("client", "deleteWebhook");
    await answersByCall(database.url, true);
    await sendStream(stack, stream);
    const unconfirmed: number[] = [];
    for (const count of [20, 70]) {
      const relay = await startRelayProcess(stack);
      await untilNoted(stack, count);
      await kill9(relay);
      const { result } = await emulator.call("client", "getWebhookInfo");
      unconfirmed.push((result as { pending_update_count: number }).pending_update_count);
    }
    assert.ok(unconfirmed.every((count) => count > 0), `it was killed after its work: ${unconfirmed}`);
    const relay = await startRelayProcess(stack);
    try {
      await stack.waitFor("Telegram and the outbox to be empty", async () => {
        const { result } = await emulator.call("client", "getWebhookInfo");
        const [row] = await database
          .sql`select count(*)::int as n from gateway.outbox where finished_at is null`;
        return row?.n === 0 && (result as { pending_update_count: number }).pending_update_count === 0;
      }, 20_000);
    } finally {
      await kill9(relay);
    }
    for (const user of stream.people) {
      assert.deepEqual(await notes(stack, user.id), stream.texts, user.first_name);
      assert.equal(await balance(stack, user), 100 + stream.texts.length, user.first_name);
      const answers = botTexts(stack, user).filter((text) => text.startsWith("noted "));
      assert.deepEqual(answers, stream.texts.map((text) => `noted ${text}`), user.first_name);
    }
    assert.deepEqual([...await database.sql`select sqlstate from gateway.failures`], []);
    await assertBooksBalance(stack);
  });
});

Deno.test("a registration, with its presses, goes through a relay as it does through a webhook", async () => {
  await withTestStack({}, async (stack) => {
    await stack.emulator.call("client", "deleteWebhook");
    const relay = await startRelayProcess(stack);
    try {
      const anna = person(7801, "Anna");
      await register(stack, anna);
      assert.equal(await balance(stack, anna), 100);
      const { calls } = stack.emulator.sim.calls({ bot: "client" });
      assert.ok(
        calls.some(({ method, ok }) => method === "answerCallbackQuery" && ok),
        "the press was answered",
      );
    } finally {
      await kill9(relay);
    }
  });
});
