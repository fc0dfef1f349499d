import assert from "node:assert/strict";
import { TelegramError } from "telegraf";
import { conversationTests, type StartBot } from "./_conversation.ts";
import { TOKENS } from "./_kit.ts";

const PROGRAM = new URL("_telegraf_bot.mjs", import.meta.url);

const start: StartBot = async (emulator, way) => {
  const secret: Record<string, string> = way === "webhook" ? { SECRET: "telegraf-secret" } : {};
  const child = new Deno.Command("node", {
    args: [PROGRAM.pathname],
    env: { TOKEN: TOKENS.client, API_ROOT: emulator.url, ...secret },
    stdin: "null",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const output = child.stdout.getReader();
  const { value } = await output.read();
  assert.equal(new TextDecoder().decode(value), "ready\n");
  return async () => {
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), 5000);
    const { signal, code } = await child.status;
    clearTimeout(timer);
    await output.cancel();
    assert.deepEqual([signal, code], [null, 0]);
  };
};

conversationTests("Telegraf", TelegramError.name, start);
